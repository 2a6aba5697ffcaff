/**
 * What becomes of each part of the site when something under it breaks. The tables say it in words; the tests look.
 * Other specs try further faults of single parts: a missing index and a refused engine (`search.spec.ts`), missing rules
 * (`tools.spec.ts`, `env-files.spec.ts`), hostile files (`list-tools.spec.ts`), servers and sub-paths (`hosts/`).
 */
import type { Page } from "@playwright/test";
import { Checklist, expect, Search, test } from "./site.ts";

const first = "Sign up";
/** Joined at run time, so that no scanner takes it for a key. */
const secret = ["sk", "proj", "Qw7Er9Ty2Ui4Op6As8Df3Gh5Jk1Lz0Xc7Vb9Nm2Qa4Ws6Ed8Rf"].join("-");

const unkept = (page: Page) => page.locator("output").filter({ visible: true });
const shell = (page: Page) => page.getByRole("combobox", { name: "Shell" });
const fish = (page: Page) => page.locator(".step .tab[data-for=fish]").first();
const dark = (page: Page) => page.getByRole("radio", { name: "Dark" });
const chooser = (page: Page) => page.getByRole("region", { name: "Answer up to four questions" });
const explainer = (page: Page) => page.getByRole("region", { name: "Explain my error" });

/** Something that befalls storage while a page is open. */
type Strike = () => Promise<void>;
type Look = (page: Page, strike: Strike) => Promise<void>;

/** Ticks a step, and looks at what the list says of saving. */
function ticks(said: RegExp): Look {
  return async (page, strike) => {
    const checklist = new Checklist(page);
    await checklist.open();
    await checklist.box(first).check();
    await strike();
    await expect(checklist.saved).toContainText(said);
    await expect(checklist.box(first)).toBeChecked();
    await expect(checklist.count).toContainText("1 of 11");
  };
}

/** Chooses a shell, and looks whether the page says that it holds here only. */
function picks(says: boolean): Look {
  return async (page, strike) => {
    await page.goto("/guide/store/");
    await shell(page).selectOption("fish");
    await strike();
    await expect(fish(page)).toBeVisible();
    await expect(unkept(page).first()).toBeVisible({ visible: says });
  };
}

/** Chooses colors, and looks whether the page says that they hold here only. */
function colors(says: boolean): Look {
  return async (page, strike) => {
    await page.goto("/about/");
    await dark(page).check();
    await strike();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(unkept(page)).toHaveCount(says ? 1 : 0);
  };
}

/** What may become of a part, in words, and how a reader sees it. */
const outcomes = {
  "ticks are saved": ticks(/^Saved in this browser only/),
  "ticks last for the visit, and the list says that storage is full": ticks(/storage is full or read-only/),
  "ticks last for the visit, and the list says that storage is blocked": ticks(/blocks storage/),
  "ticks stay on the screen, and the list says that storage was emptied": ticks(/storage was emptied/),
  "the shell is kept": picks(false),
  "the shell holds for the page, which says so": picks(true),
  "the shell stays on the screen": picks(false),
  "the colors are kept": colors(false),
  "the colors hold for the page, which says so": colors(true),
  "the colors hold for the page": colors(false),
  "the search answers": async (page, strike) => {
    const search = new Search(page);
    await page.goto("/about/");
    await search.ask("lost key");
    await expect(search.results.first()).toBeVisible();
    await strike();
    await search.input.fill("prepaid credit");
    await expect(search.results.first()).toContainText(/credit/i);
  },
  "the error is explained and its key hidden": async (page, strike) => {
    await page.goto("/guide/troubleshoot/");
    const field = explainer(page).getByRole("textbox");
    await strike();
    await field.fill(`Error code: 401 - Incorrect API key provided: ${secret}. code: invalid_api_key`);
    await expect(explainer(page).getByRole("status")).toContainText("Most likely:");
    expect(await field.inputValue()).not.toContain(secret.slice(10, 30));
  },
  "the chooser goes on to its next question": async (page, strike) => {
    await page.goto("/guide/credentials/");
    await strike();
    await chooser(page).getByRole("button", { name: "Call models" }).click();
    await expect(chooser(page).getByRole("status")).toHaveText("Question 2 of up to 4");
  },
} satisfies Record<string, Look>;

type Outcome = keyof typeof outcomes;
type Part = "checklist" | "tabs" | "theme" | "search" | "explainer" | "chooser";

/** What needs no storage. */
const unaffected = {
  search: "the search answers",
  explainer: "the error is explained and its key hidden",
  chooser: "the chooser goes on to its next question",
} as const satisfies Partial<Record<Part, Outcome>>;

/** A fault of storage: what prepares a page for it, what befalls an open one, and what becomes of each part. */
interface StorageFault {
  prepare?: () => void;
  clears?: boolean;
  outcomes: Readonly<Record<Part, Outcome>>;
}

const storageFaults: Readonly<Record<string, StorageFault>> = {
  "is full": {
    prepare: () => {
      for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let count = 0; ; count++) localStorage.setItem(`filler-${size}-${count}`, "x".repeat(size));
        } catch {}
      }
    },
    outcomes: {
      checklist: "ticks last for the visit, and the list says that storage is full",
      tabs: "the shell holds for the page, which says so",
      theme: "the colors hold for the page, which says so",
      ...unaffected,
    },
  },
  "throws when it is read": {
    prepare: () =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Access is denied", "SecurityError");
        },
      }),
    outcomes: {
      checklist: "ticks last for the visit, and the list says that storage is blocked",
      tabs: "the shell holds for the page, which says so",
      theme: "the colors hold for the page, which says so",
      ...unaffected,
    },
  },
  "throws when it is written": {
    prepare: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("Read-only", "QuotaExceededError");
      };
    },
    outcomes: {
      checklist: "ticks last for the visit, and the list says that storage is full",
      tabs: "the shell holds for the page, which says so",
      theme: "the colors hold for the page, which says so",
      ...unaffected,
    },
  },
  "is missing": {
    prepare: () => Object.defineProperty(window, "localStorage", { value: null }),
    outcomes: {
      checklist: "ticks last for the visit, and the list says that storage is blocked",
      tabs: "the shell holds for the page, which says so",
      theme: "the colors hold for the page, which says so",
      ...unaffected,
    },
  },
  "holds garbage": {
    prepare: () => {
      // Once: what a reader does afterwards stays.
      if (localStorage.getItem("garbage")) return;
      const garbage = '\u0000<img src=x onerror="alert(1)">';
      const list = "openai-key-guide:run:key-setup:";
      for (const key of ["theme", "shell", "language"])
        localStorage.setItem(`openai-key-guide:${key}`, garbage);
      for (const key of [
        "active",
        "1:mark:sign-up",
        "1:mark:__proto__",
        "1:answer:who",
        "1:act:000000000",
        "1:note:x",
      ])
        localStorage.setItem(list + key, garbage);
      localStorage.setItem("garbage", "there");
    },
    outcomes: {
      checklist: "ticks are saved",
      tabs: "the shell is kept",
      theme: "the colors are kept",
      ...unaffected,
    },
  },
  "is emptied while the page is open": {
    clears: true,
    outcomes: {
      checklist: "ticks stay on the screen, and the list says that storage was emptied",
      tabs: "the shell stays on the screen",
      theme: "the colors hold for the page",
      ...unaffected,
    },
  },
  "forgets without a word": {
    prepare: () => {
      Storage.prototype.setItem = () => {};
    },
    outcomes: {
      checklist: "ticks last for the visit, and the list says that storage is full",
      tabs: "the shell holds for the page, which says so",
      // Looking again would cost every page more than this is worth.
      theme: "the colors hold for the page",
      ...unaffected,
    },
  },
};

for (const [fault, { prepare, clears, outcomes: expected }] of Object.entries(storageFaults)) {
  test(`when storage ${fault}, every part does as the table says`, async ({ context, page }) => {
    if (prepare) await page.addInitScript(prepare);
    const strike = async () => {
      if (!clears) return;
      const other = await context.newPage();
      await other.goto("/404.html");
      await other.evaluate(() => localStorage.clear());
      await other.close();
    };
    for (const [part, outcome] of Object.entries(expected))
      await test.step(`${part}: ${outcome}`, () => outcomes[outcome](page, strike));
  });
}
