/**
 * The reader's choice of colors, kept in this browser as `openai-key-guide:theme` = light | dark. Without an entry the
 * system's choice rules, as it does without JavaScript.
 */
import type { StoredKey } from "./stored-keys.ts";

/** Which colors the reader chose. */
export type Theme = "system" | "light" | "dark";

const themeKey = "openai-key-guide:theme" satisfies StoredKey;

/** The theme that the page shows now. */
export function currentTheme(): Theme {
  // Nothing but these functions sets it, and they check what they set.
  return (document.documentElement.dataset["theme"] ?? "system") as Theme;
}

/** @param theme anything that storage may hold */
function showTheme(theme: string | null): void {
  document.documentElement.dataset["theme"] = theme === "light" || theme === "dark" ? theme : "system";
}

/** Shows a theme and remembers it; where storage refuses, it holds for this page, and `data-unkept` has a sentence say so. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  try {
    if (theme === "system") localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    document.documentElement.dataset["unkept"] = "";
  }
}

/**
 * Shows the remembered theme: before anything of a page is painted, and again when another tab has changed it or this page
 * slept while it changed.
 *
 * @param key what changed in storage; undefined when anything may have
 */
export function recallTheme(key?: string | null): void {
  if (key !== undefined && key !== themeKey) return;
  try {
    showTheme(localStorage.getItem(themeKey));
  } catch {
    // Nothing is remembered; what the page shows stays.
  }
}
