/**
 * The reader's shell and programming language, chosen once for all tabs of the site.
 *
 * Stored when somebody chooses, and only then:
 *
 *     openai-key-guide:shell    = bash | zsh | fish | powershell | cmd
 *     openai-key-guide:language = curl | python | node
 *
 * The script below reads them, together with the address and the platform, and leaves the result on the root element,
 * where styles and this module find it.
 */
import { type ChoiceGroup, choices, isChoice } from "../domain/tabs/choices.ts";
import type { StoredKey } from "./stored-keys.ts";

const keyOf = <Group extends string>(group: Group) => `openai-key-guide:${group}` as const;

/**
 * Runs on pages with tabs, before the first of them, so that the right panel is painted at once: the address wins
 * (`?shell=fish`), then what is stored, then a guess by the platform. Each has curl, and Windows no other language.
 *
 * It stands in the page as text, and its hash in the policy; so it is written here as text, once. A function, so that no
 * other script carries it along.
 */
export function choiceScript(): string {
  return `{const d=document.documentElement.dataset,p=navigator.platform,s=k=>{try{return localStorage.getItem("${keyOf("")}"+k)}catch{}},c=(k,r,g)=>{d[k]=[new URLSearchParams(location.search).get(k),s(k)].find(v=>r.test(v))||g};c("shell",${knownForm("shell")},/^Win/.test(p)?"powershell":/^Mac/.test(p)?"zsh":"bash");c("language",${knownForm("language")},"curl")}`;
}

function knownForm(group: ChoiceGroup): string {
  return `/^(${choices[group].join("|")})$/`;
}

/** The choice that the page shows now; undefined when the script above did not run. */
export function currentChoice(group: ChoiceGroup): string | undefined {
  return document.documentElement.dataset[group];
}

/** Shows a choice on this page only; styles follow the root element. */
export function showChoice(group: ChoiceGroup, id: string): void {
  document.documentElement.dataset[group] = id;
}

/**
 * Remembers a choice for other pages and visits. Never throws: where storage refuses, or forgets without a word, the choice
 * holds for this page, and `data-unkept` has a sentence say so.
 */
export function rememberChoice(group: ChoiceGroup, id: string): void {
  try {
    localStorage.setItem(keyOf(group) satisfies StoredKey, id);
  } catch {
    // What storage holds then says it.
  }
  if (recallChoice(group) !== id) document.documentElement.dataset["unkept"] = "";
}

/**
 * Calls back when another tab of the browser remembers a choice, and when this page comes back from the back/forward
 * cache, where it heard of none.
 */
export function followChoice(group: ChoiceGroup, show: (id: string) => void): void {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === keyOf(group) && isChoice(group, newValue)) show(newValue);
  });
  addEventListener("pageshow", ({ persisted }) => {
    const stored = persisted && recallChoice(group);
    if (isChoice(group, stored)) show(stored);
  });
}

function recallChoice(group: ChoiceGroup): string | null {
  try {
    return localStorage.getItem(keyOf(group));
  } catch {
    return null;
  }
}
