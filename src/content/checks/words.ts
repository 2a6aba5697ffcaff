import {
  actTexts,
  countTexts,
  listTexts,
  refusalTexts,
  rowTexts,
  sheetTexts,
  toolTexts,
  transferTexts,
} from "../../domain/checklist/words.ts";
import { chooserTexts, credentialTexts, keyToolTexts } from "../../domain/credentials/words.ts";
import { envFileTexts, envLineTexts } from "../../domain/env-files/words.ts";
import { errorPageTexts, explainerTexts } from "../../domain/explain/words.ts";
import { offlineTexts } from "../../domain/offline/keeping.ts";
import { searchTexts } from "../../domain/search/words.ts";
import { sampleTexts } from "../../domain/samples/sample.ts";
import {
  everythingTexts,
  interfaceTexts,
  pageTexts,
  singlePageTexts,
  translatedTexts,
} from "../../domain/site/interface.ts";
import { clientTexts } from "../../domain/observations/words.ts";
import { overviewTexts } from "../../domain/site/overviews.ts";
import type { TextShapes } from "../../domain/words/words.ts";
import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";

/** What every language has, by file. */
const commonFiles = {
  acts: actTexts,
  counts: countTexts,
  explainer: explainerTexts,
  interface: interfaceTexts,
  list: listTexts,
  offline: offlineTexts,
  page: pageTexts,
  refusals: refusalTexts,
  rows: rowTexts,
  samples: sampleTexts,
  search: searchTexts,
  sheet: sheetTexts,
  tools: toolTexts,
  transfer: transferTexts,
} as const;

/** By folder, which texts each file has, and how many values each text holds. */
export const wordFiles: Readonly<Record<string, Readonly<Record<string, TextShapes>>>> = {
  // These speak English only.
  "content/words": {
    ...commonFiles,
    chooser: chooserTexts,
    clients: clientTexts,
    credentials: credentialTexts,
    "env-files": envFileTexts,
    errors: errorPageTexts,
    everything: everythingTexts,
    "key-tools": keyToolTexts,
    overviews: overviewTexts,
    pages: singlePageTexts,
    "env-line": envLineTexts,
  },
  "content/zh/words": { ...commonFiles, pages: translatedTexts },
};

/** Texts that rules need and nobody wrote, that no rule needs, or that have no place for a value. */
export function wordProblems({ words, zhWords }: Pick<Content, "words" | "zhWords">): Problem[] {
  return [...problemsOfFolder("content/words", words), ...problemsOfFolder("content/zh/words", zhWords)];
}

function problemsOfFolder(folder: string, entries: Content["words"]): Problem[] {
  const needed = wordFiles[folder] ?? {};
  const written = new Map(entries.map(({ name, data }) => [name, data]));
  return [...new Set([...written.keys(), ...Object.keys(needed)])].flatMap((name) =>
    problemsOfFile(`${folder}/${name}.yaml`, needed[name] ?? {}, written.get(name) ?? {}),
  );
}

function problemsOfFile(
  file: string,
  shapes: TextShapes,
  texts: Readonly<Record<string, string>>,
): Problem[] {
  return [...new Set([...Object.keys(shapes), ...Object.keys(texts)])].flatMap((id): Problem[] => {
    const [values, text] = [shapes[id], texts[id]];
    if (values === undefined)
      return [
        { file, field: id, received: "a text that nothing says", expected: "only texts that rules need" },
      ];
    if (text === undefined) return [{ file, field: id, received: "no text", expected: "what the site says" }];
    const found = text.split("…").length - 1;
    return found === values
      ? []
      : [{ file, field: id, received: text, expected: `a text with ${values} × … for its values` }];
  });
}
