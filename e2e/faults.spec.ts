/**
 * What becomes of each part of the site when something under it breaks. The tables say it in words; the tests look.
 * Other specs try further faults of single parts: a slow index and a refused engine (`search.spec.ts`), hostile files
 * (`list-tools.spec.ts`), a page opened twice (`checklist.spec.ts`, `tabs.spec.ts`, `your-list.spec.ts`), and every page
 * below a path of a server (`hosts/`).
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { Checklist, expect, holdBack, Search, test } from "./site.ts";
import { chooser, envLine, explainer, secret, whichKey } from "./tools.ts";

const first = "Sign up";

const unkept = (page: Page) => page.locator("output").filter({ visible: true });
const shell = (page: Page) => page.getByRole("combobox", { name: "Commands for" });
const fish = (page: Page) => page.locator(".step .tab[data-for=fish]").first();
const dark = (page: Page) => page.getByRole("radio", { name: "Dark" });
const searchDialog = (page: Page) => page.getByRole("dialog", { name: "Search the guide" });
/** An error that only tools print, in words of their own. */
const openError = "openai: OPENAI_API_KEY is not set";
const error = `Error code: 401 - Incorrect API key provided: ${secret}. code: invalid_api_key`;

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
    await field.fill(error);
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

/** Clocks that are wrong: when a page is opened, and later on. Nothing of the site depends on what they say. */
const clocks: Readonly<Record<string, readonly [string, string]>> = {
  "stands in 1999": ["1999-01-01T00:00:00Z", "1999-01-01T00:00:00Z"],
  "stands in 2099": ["2099-12-31T23:59:59Z", "2099-12-31T23:59:59Z"],
  "jumps back while a page is open": ["2060-01-01T00:00:00Z", "1999-01-01T00:00:00Z"],
};

for (const [fault, [first, later]] of Object.entries(clocks)) {
  test(`when the clock ${fault}, every part works as ever`, async ({ page }) => {
    // Timers go on; only the day is wrong.
    const set = (time: string) => page.clock.setSystemTime(new Date(time));
    const parts = {
      checklist: "ticks are saved",
      tabs: "the shell is kept",
      theme: "the colors are kept",
      ...unaffected,
    } as const;
    for (const [part, outcome] of Object.entries(parts)) {
      await test.step(`${part}: ${outcome}`, async () => {
        await set(first);
        await outcomes[outcome](page, () => set(later));
      });
    }
  });
}

/** A script that does not come, or comes late: where it is needed, what stands there without it, and what with it. */
interface ScriptFault {
  url: string;
  without: string;
  standsThere: (page: Page) => Promise<void>;
  /** What stands there while it is on its way, if that is something else. */
  meanwhile?: { what: string; standsThere: (page: Page) => Promise<void> };
  works: (page: Page) => Promise<void>;
}

const boxesAreOff: Omit<ScriptFault, "without"> = {
  url: "/checklist/",
  standsThere: async (page) => {
    await expect(page.getByRole("checkbox", { name: first })).toBeDisabled();
    await expect(page.getByRole("listitem").filter({ hasText: first }).first()).toBeVisible();
  },
  works: async (page) => {
    await page.getByRole("checkbox", { name: first }).check();
    await expect(new Checklist(page).count).toContainText("1 of 11");
  },
};
const explainerIsOff: Omit<ScriptFault, "without"> = {
  url: "/guide/troubleshoot/",
  standsThere: async (page) => {
    await expect(explainer(page).getByRole("textbox")).toBeDisabled();
    await expect(explainer(page).getByRole("link", { name: "error catalogue" })).toBeVisible();
  },
  works: (page) => expect(explainer(page).getByRole("textbox")).toBeEnabled(),
};

/** The text is out of sight until it can be read, and is gone when it cannot be. */
const explainerCannotLoad: Omit<ScriptFault, "without"> = {
  url: "/guide/troubleshoot/",
  standsThere: async (page) => {
    await explainer(page).getByRole("textbox").fill(error);
    await expect(explainer(page).getByRole("alert")).toContainText("The explainer could not load");
    await expect(explainer(page).getByRole("textbox")).toHaveValue("");
  },
  works: (page) => expect(explainer(page).getByRole("status")).toContainText("Most likely:"),
};
const lineCannotBeChecked: Omit<ScriptFault, "without"> = {
  url: "/guide/env-files/",
  standsThere: async (page) => {
    await envLine(page).getByRole("textbox").fill(`OPENAI_API_KEY='${secret}'`);
    await expect(envLine(page).getByRole("alert")).toContainText("The check could not load.");
    await expect(envLine(page).getByRole("textbox")).toHaveValue("");
  },
  meanwhile: {
    what: "a pasted line is out of sight",
    standsThere: async (page) => {
      await envLine(page).getByRole("textbox").fill(`OPENAI_API_KEY='${secret}'`);
      await expect(envLine(page).getByRole("status")).toHaveText("Reading …");
      await expect(envLine(page).getByRole("textbox")).toHaveValue("");
    },
  },
  works: async (page) => {
    await expect(envLine(page).getByRole("status")).toContainText("readers");
    await expect(envLine(page).getByRole("textbox")).toHaveValue(/^OPENAI_API_KEY='/);
    expect(await envLine(page).getByRole("textbox").inputValue()).not.toContain(secret.slice(10, 30));
  },
};
const searchLeadsToList: Omit<ScriptFault, "without"> = {
  url: "/about/",
  standsThere: async (page) => {
    await page.locator("header").getByRole("link", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  },
  meanwhile: {
    what: "its box takes what is typed",
    standsThere: async (page) => {
      await expect(dark(page)).toBeVisible();
      await page.locator("header").getByRole("link", { name: "Search" }).click();
      await expect(searchDialog(page).getByRole("textbox")).toBeFocused();
      await page.keyboard.type("lost key");
    },
  },
  works: async (page) => {
    const search = new Search(page);
    await expect(search.input).toHaveValue("lost key");
    await expect(search.results.first()).toBeVisible();
  },
};
const menuLoads: Omit<ScriptFault, "without"> = {
  url: "/checklist/",
  standsThere: async (page) => {
    await page.getByRole("checkbox", { name: first }).check();
    await page.getByText("List menu").click();
    await expect(page.locator(".checklist-menu")).toContainText("could not load");
    await expect(new Checklist(page).saved).toContainText("Saved in this browser only");
  },
  meanwhile: {
    what: "the list's menu says that it loads, and ticks are kept",
    standsThere: async (page) => {
      await page.getByRole("checkbox", { name: first }).check();
      await page.getByText("List menu").click();
      await expect(page.locator(".checklist-menu")).toContainText("Loading…");
      await expect(new Checklist(page).saved).toContainText("Saved in this browser only");
    },
  },
  works: (page) => expect(page.getByRole("button", { name: "Clear this list" })).toBeVisible(),
};
const switchIsHidden: Omit<ScriptFault, "without"> = {
  url: "/about/",
  standsThere: (page) => expect(page.locator(".offline-switch")).toBeHidden(),
  works: (page) => expect(page.getByRole("checkbox", { name: /^Keep the guide/ })).toBeVisible(),
};

/** By the beginning of the file's name. */
const scriptFaults: Readonly<Record<string, ScriptFault>> = {
  Base: {
    url: "/about/",
    without: "the page reads, and the search link leads to everything from A to Z",
    standsThere: async (page) => {
      await expect(page.getByRole("group", { name: "Colors" })).toBeHidden();
      await expect(page.locator("header").getByRole("link", { name: "Search" })).toHaveAttribute(
        "href",
        "/search/",
      );
    },
    works: (page) => expect(dark(page)).toBeVisible(),
  },
  Checklist: { without: "the list reads whole, and its boxes are off", ...boxesAreOff },
  words: { without: "the list reads whole, and its boxes are off", ...boxesAreOff },
  elements: { without: "the explainer is off, and leads to the catalogue", ...explainerIsOff },
  ErrorExplainer: { without: "the explainer is off, and leads to the catalogue", ...explainerIsOff },
  CredentialChooser: {
    url: "/guide/credentials/",
    without: "the chooser's questions and results stand there as a list",
    standsThere: (page) =>
      expect(chooser(page).getByText("All questions and answers as a list")).toBeVisible(),
    works: (page) => expect(chooser(page).getByRole("status")).toHaveText("Question 1 of up to 4"),
  },
  SearchPlace: {
    url: "/search/",
    without: "everything stands there from A to Z",
    standsThere: (page) =>
      expect(page.getByRole("heading", { level: 1, name: "Everything from A to Z" })).toBeVisible(),
    works: (page) => expect(page.getByRole("combobox", { name: "Search" })).toBeVisible(),
  },
  likeness: {
    url: "/search/?q=lost+key",
    without: "the search answers by single words",
    standsThere: (page) => expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible(),
    works: (page) => expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible(),
  },
  EnvLineChecker: {
    url: "/guide/env-files/",
    without: "no line can be checked here, and the list of all readers is linked",
    standsThere: async (page) => {
      await expect(envLine(page).getByRole("textbox")).toBeDisabled();
      await expect(envLine(page).getByRole("link", { name: "list of all readers" }).first()).toBeVisible();
    },
    works: (page) => expect(envLine(page).getByRole("textbox")).toBeEnabled(),
  },
  check: { without: "it is said that the line cannot be checked, and no text stays", ...lineCannotBeChecked },
  WhichKey: {
    url: "/guide/lost-or-leaked/",
    without: "the beginnings of keys stand there as a list, and the fields are off",
    standsThere: async (page) => {
      await expect(whichKey(page).getByText("This looks like an admin key")).toBeVisible();
      await expect(whichKey(page).getByLabel("The first")).toBeDisabled();
    },
    works: (page) => expect(whichKey(page).getByLabel("The first")).toBeEnabled(),
  },
  answer: {
    without: "it is said that nothing can be explained, and no text stays",
    ...explainerCannotLoad,
    meanwhile: {
      what: "a pasted error is out of sight",
      standsThere: async (page) => {
        await explainer(page).getByRole("textbox").fill(error);
        await expect(explainer(page).getByRole("status")).toHaveText("Reading …");
        await expect(explainer(page).getByRole("textbox")).toHaveValue("");
      },
    },
  },
  result: {
    without: "it is said that nothing can be explained, and no text stays",
    ...explainerCannotLoad,
    meanwhile: {
      what: "the key in a pasted error is hidden, and nothing is explained",
      standsThere: async (page) => {
        await explainer(page).getByRole("textbox").fill(error);
        await expect(explainer(page).getByText("We hid what looks like a secret")).toBeVisible();
        await expect(explainer(page).getByRole("status")).toHaveText("Reading …");
      },
    },
  },
  rest: {
    url: "/guide/troubleshoot/",
    without: "the explainer says what it knows and that rules are missing",
    standsThere: async (page) => {
      await explainer(page).getByRole("textbox").fill(openError);
      await expect(explainer(page).getByRole("status")).toHaveText("This is not enough to name one cause.");
      await expect(explainer(page).getByText("Not all rules could load")).toBeVisible();
    },
    meanwhile: {
      what: "the explainer says that it reads",
      standsThere: async (page) => {
        await explainer(page).getByRole("textbox").fill(openError);
        await expect(explainer(page).getByRole("status")).toHaveText("Reading …");
      },
    },
    works: (page) => expect(explainer(page).getByRole("status")).toContainText("Most likely:"),
  },
  dialog: { without: "the search link leads to everything from A to Z", ...searchLeadsToList },
  preact: { without: "the search link leads to everything from A to Z", ...searchLeadsToList },
  OfflineSwitch: { without: "the switch for reading offline stays hidden", ...switchIsHidden },
  offline: { without: "the switch for reading offline stays hidden", ...switchIsHidden },
  keep: {
    url: "/about/",
    without: "nothing is kept for reading offline, and nothing else is missing",
    standsThere: (page) => expect(page.getByRole("group", { name: "Colors" })).toBeVisible(),
    works: (page) => expect(page.getByRole("checkbox", { name: /^Keep the guide/ })).toBeVisible(),
  },
  tools: { without: "the list's menu says so, and ticks are kept", ...menuLoads },
};

/** Scripts whose absence other specs try, by what loads them. */
const triedElsewhere: Readonly<Record<string, string>> = {
  "preact-zh": "with the dialog, in Chinese",
  mask: "search.spec.ts: without the guard of secrets",
  client: "no page asks for it: the bundler writes it for islands that none has",
  signals: "no page asks for it: it goes with the one above",
  former: "progress.test.ts: the list works where the earlier one cannot be read",
};

test("every script of the build has its place in the table of faults", () => {
  const files = readdirSync(join(import.meta.dirname, "../dist/_astro")).filter((name) =>
    name.endsWith(".js"),
  );
  const built = new Set(files.map((name) => name.split(".")[0] ?? ""));
  const known = new Set([...Object.keys(scriptFaults), ...Object.keys(triedElsewhere)]);
  expect([...built.difference(known)]).toEqual([]);
  expect([...known.difference(built)]).toEqual([]);
});

test.describe("when a script", () => {
  test.use({ expectedConsole: /Failed to (load|fetch)|ERR_FAILED|dynamically imported/ });

  for (const [script, { url, without, standsThere, meanwhile, works }] of Object.entries(scriptFaults)) {
    test(`${script} is blocked, ${without}`, async ({ page }) => {
      let asked = 0;
      await page.route(`**/_astro/${script}.*`, (route) => {
        asked += 1;
        return route.abort();
      });
      await page.goto(url);
      await standsThere(page);
      await expect.poll(() => asked, "the page never asks for it").toBeGreaterThan(0);
    });

    test(`${script} is late, ${meanwhile?.what ?? without}, until it comes`, async ({ page }) => {
      const release = await holdBack(page, `**/_astro/${script}.*`);
      await page.goto(url, { waitUntil: "commit" });
      await (meanwhile?.standsThere ?? standsThere)(page);
      release();
      await works(page);
    });
  }
});

/** A file of data: where it is needed, how a reader comes to need it, and what stands there when it is of no use. */
interface DataFault {
  url: string;
  without: string;
  standsThere: (page: Page) => Promise<void>;
  /** What stands there when it is a file of another version, if that is something else. */
  otherVersion?: { what: string; standsThere: (page: Page) => Promise<void> };
}

async function asksSearch(page: Page, said: string): Promise<void> {
  const search = new Search(page);
  await search.ask("billing");
  await expect(search.status).toHaveText(said);
  await expect(search.dialog.getByRole("link", { name: "everything from A to Z" })).toBeVisible();
}

/** What a reader asks is answered all the same. */
const searchAnswers: Omit<DataFault, "without"> = {
  url: "/about/",
  standsThere: async (page) => {
    const search = new Search(page);
    await search.ask("lost key");
    await expect(search.results.first()).toBeVisible();
    await search.input.fill("prepaid credit");
    await expect(search.results.first()).toContainText(/credit/i);
    await expect(search.status).toHaveText(/^\d+ results$/);
  },
};

const dataFaults: Readonly<Record<string, DataFault>> = {
  "search/index.json": {
    url: "/about/",
    without: "the search says that it could not start, and leads to the list from A to Z",
    standsThere: (page) => asksSearch(page, "Search could not start in this browser."),
    otherVersion: {
      what: "the search says that the guide has changed, and leads to the list from A to Z",
      standsThere: (page) => asksSearch(page, "The guide has changed since you opened this page."),
    },
  },
  "error-catalogue.json": {
    without: "it is said that nothing can be explained, and no text stays",
    ...explainerCannotLoad,
  },
  "error-wordings.json": {
    url: "/guide/troubleshoot/",
    without: "the explainer says what it knows and that rules are missing, and settles what needs no more",
    standsThere: async (page) => {
      await explainer(page).getByRole("textbox").fill(openError);
      await expect(explainer(page).getByRole("status")).toHaveText("This is not enough to name one cause.");
      await expect(explainer(page).getByText("Not all rules could load")).toBeVisible();
      await explainer(page).getByRole("textbox").fill(error);
      await expect(explainer(page).getByRole("status")).toContainText("Most likely:");
      await expect(explainer(page).getByText("Not all rules could load")).toBeHidden();
      // What stands before the error in a long log takes nothing from it.
      await explainer(page).getByRole("textbox").fill("");
      await explainer(page)
        .getByRole("textbox")
        .fill("INFO ok\n".repeat(1500) + error);
      await expect(explainer(page).getByRole("status")).toContainText("Most likely:");
      await expect(explainer(page).getByText("Not all rules could load")).toBeHidden();
    },
  },
  "error-words.json": {
    without: "it is said that nothing can be explained, and no text stays",
    ...explainerCannotLoad,
  },
  "env-readers.json": {
    without: "it is said that the line cannot be checked, and no text stays",
    ...lineCannotBeChecked,
  },
  "search/wordings.json": { without: "the search answers by single words", ...searchAnswers },
  "pagefind/texts.json": { without: "the search answers without texts", ...searchAnswers },
  "pagefind/pagefind-entry.json": { without: "the search answers without texts", ...searchAnswers },
};

/** Files of data that no page of the site needs. */
const forOthers = ["data/", "manifest.json"];

test("every file of data that a page may ask for has its place in the table of faults", () => {
  const files = readdirSync(join(import.meta.dirname, "../dist"), { recursive: true, encoding: "utf8" });
  const asked = files
    .filter((file) => file.endsWith(".json") && !forOthers.some((start) => file.startsWith(start)))
    // The Chinese ones have the same names.
    .map((file) => file.replace("zh/", ""));
  expect([...new Set(asked)].toSorted()).toEqual(Object.keys(dataFaults).toSorted());
});

test.describe("when a file of data", () => {
  test.use({ expectedConsole: /Failed to load|404/ });

  for (const [file, { url, without, standsThere, otherVersion }] of Object.entries(dataFaults)) {
    test(`${file} is missing, ${without}`, async ({ page }) => {
      await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto(url);
      await standsThere(page);
    });

    test(`${file} is cut off, ${without}`, async ({ page }) => {
      await page.route(`**/${file}`, async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        await route.fulfill({ response, body: text.slice(0, text.length / 2) });
      });
      await page.goto(url);
      await standsThere(page);
    });

    test(`${file} is of another version, ${otherVersion?.what ?? without}`, async ({ page }) => {
      await page.route(`**/${file}`, (route) => route.fulfill({ json: { format: 999 } }));
      await page.goto(url);
      await (otherVersion?.standsThere ?? standsThere)(page);
    });
  }
});

test("the rest of the explainer's rules is late: an error that needs it is being read, until it comes", async ({
  page,
}) => {
  const release = await holdBack(page, "**/error-wordings.json");
  await page.goto("/guide/troubleshoot/");
  const status = explainer(page).getByRole("status");
  await explainer(page).getByRole("textbox").pressSequentially(openError);
  await expect(status).toHaveText("Reading …");
  release();
  await expect(status).toContainText("Most likely:");
});

test.describe("the rest of the explainer's rules", () => {
  test.use({ expectedConsole: /Failed to load|404/ });

  test("is asked for again with the next error when it could not load", async ({ page }) => {
    await page.route("**/error-wordings.json", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("/guide/troubleshoot/");
    await explainer(page).getByRole("textbox").fill(openError);
    await expect(explainer(page).getByText("Not all rules could load")).toBeVisible();
    await page.unroute("**/error-wordings.json");
    await explainer(page).getByRole("textbox").fill(`${openError}.`);
    await expect(explainer(page).getByRole("status")).toContainText("Most likely:");
  });
});

/** What else happens to pages that stay open for long. */
test("a page that comes back from the back/forward cache shows what was chosen and ticked meanwhile", async ({
  checklist,
  context,
  page,
}) => {
  await checklist.open();
  const other = await context.newPage();
  // The page sleeps: it hears of nothing.
  await page.evaluate(() =>
    addEventListener("storage", (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  await other.goto("/checklist/");
  await dark(other).check();
  await other.getByRole("checkbox", { name: first }).check();
  await expect(new Checklist(other).saved).toContainText("Saved");
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(dark(page)).toBeChecked();
  await expect(checklist.box(first)).toBeChecked();
});

test("acts stay in their order when the clock jumps back by years", async ({ checklist, page }) => {
  await page.clock.setFixedTime(new Date("2060-01-01T00:00:00Z"));
  await checklist.open();
  await checklist.box(first).check();
  await page.clock.setFixedTime(new Date("1999-01-01T00:00:00Z"));
  await checklist.box("Check the organization").check();
  await page.getByText("List menu").click();
  await page.getByRole("button", { name: "Undo: ticked “Check the organization”" }).click();
  await expect(checklist.box("Check the organization")).not.toBeChecked();
  await expect(checklist.box(first)).toBeChecked();
  await page.reload();
  await expect(checklist.count).toContainText("1 of 11");
});

test("a list of a thousand steps counts, ticks and keeps its last one", async ({ checklist, page }) => {
  const steps = 1000;
  await page.route("**/checklist/", async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const [row = ""] = /<li[^>]* id="step-sign-up"[^]*?(?=<li[^>]* id="step-)/.exec(html) ?? [];
    const more = Array.from({ length: steps }, (_, index) =>
      row.replaceAll("sign-up", `more-${index}`).replaceAll(first, `Step of many ${index}`),
    );
    await route.fulfill({ response, body: html.replace(row, row + more.join("")) });
  });
  await checklist.open();
  // By its place: to name a thousand boxes in order to find one takes a minute.
  const last = page.locator(`#step-more-${steps - 1}`).getByRole("checkbox");
  await last.check();
  await expect(last).toHaveAccessibleName(`Step ${steps + 1} of ${steps + 11}: Step of many ${steps - 1}`);
  await expect(checklist.count).toContainText(`1 of ${steps + 11}`);
  await page.reload();
  await expect(last).toBeChecked();
});
