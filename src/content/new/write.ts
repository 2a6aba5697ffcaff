import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Step, stepIds, type Tombstone } from "../../domain/checklist/checklist.ts";
import { nextRows } from "../../domain/ledger/rows.ts";
import { goodName } from "../checks/file-names.ts";
import { recordedIds } from "../checks/permanent-ids.ts";
import { formatProblem } from "../files/problem.ts";
import { readContentFile, readContentFolder, readSource } from "../files/read-file.ts";
import { type KindName, kinds } from "../kinds.ts";
import { type Around, type Draft, type Gap, type NewKind, templates } from "./templates.ts";

/** What was written and what is left to do, or why nothing was written, in one sentence. */
export type Outcome = { file: string; gaps: readonly Gap[]; documented: string } | { refused: string };

/** The part of unfinished entries that counts: a draft of the day before has no more than this for certain. */
interface Raw {
  id?: string;
  row?: string;
  rows?: readonly string[];
}
interface RawList {
  groups: readonly { id: string }[];
  steps: readonly Step[];
  removed?: readonly Tombstone[];
}

/** Where a new entry goes. */
interface Place {
  file: string;
  /** As readers' links and the list of permanent ids hold it. */
  permanent: string;
  /** Ids that the file holds, or held. */
  taken: readonly string[];
  around: Omit<Around, "name" | "today">;
  /** The text of the file with the draft in it. */
  insert: (draft: string) => string;
}

/**
 * Writes the file or the record of a new entry.
 *
 * @param name its permanent name; that of a step is `LIST/STEP`
 * @param today ISO date
 */
export function writeNew(root: string, kind: string, name: string, today: string): Outcome {
  if (!isNewKind(kind))
    return { refused: `Received "${kind}", expected one of ${Object.keys(templates).join(", ")}.` };
  const [list, own = ""] = kind === "step" ? name.split("/", 2) : [undefined, name];
  if (list !== undefined && !existsSync(join(root, listFile(list))))
    return { refused: `Received "${name}", expected LIST/STEP with one of the lists ${lists(root)}.` };
  if (!goodName.test(own))
    return { refused: `Received the name "${own}", expected small letters, digits and hyphens.` };
  return writeAt(root, placeOf(root, kind, own, list), own, (around) =>
    templates[kind]({ name: own, today, ...around }),
  );
}

function writeAt(
  root: string,
  place: Place | { refused: string },
  name: string,
  draftOf: (around: Place["around"]) => Draft,
): Outcome {
  if ("refused" in place) return place;
  const { file, permanent, taken, around, insert } = place;
  if (taken.includes(name)) return { refused: `"${name}" is taken: ${file} has it, or had it once.` };
  if (recordedIds(root).includes(permanent))
    return { refused: `"${name}" was used before, and a name is never used again: choose another one.` };
  const { text, gaps, documented } = draftOf(around);
  writeFileSync(join(root, file), insert(text));
  return { file, gaps, documented };
}

const isNewKind = (kind: string): kind is NewKind => Object.hasOwn(templates, kind);

function placeOf(
  root: string,
  kind: NewKind,
  name: string,
  list: string | undefined,
): Place | { refused: string } {
  switch (kind) {
    case "error":
      return ownFile(root, "errors", name, { freeRows: nextRows(errorRows(root)) });
    case "faq":
      return ownFile(root, "faq", name, { topics: topicIds(root, "faqTopics") });
    case "client":
      return ownFile(root, "clients", name);
    case "fact":
      return inLedger(root, name);
    case "step":
      return inList(root, name, list ?? "");
  }
}

const nothingAround = { topics: [], freeRows: [], group: "", translation: undefined };

function ownFile(root: string, kind: KindName, name: string, around: Partial<Place["around"]> = {}): Place {
  const file = kinds[kind].files.replace("*", name);
  return {
    file,
    permanent: `${kind}/${name}`,
    taken: existsSync(join(root, file)) ? [name] : [],
    around: { ...nothingAround, ...around },
    insert: (draft) => draft,
  };
}

function inLedger(root: string, name: string): Place | { refused: string } {
  const file = kinds.facts.files;
  const { data, problems } = readContentFile(root, file);
  if (problems[0]) return { refused: formatProblem(problems[0]) };
  const facts = data as readonly Raw[];
  return {
    file,
    permanent: `facts/${name}`,
    taken: facts.flatMap(({ id = "" }) => id),
    around: {
      ...nothingAround,
      topics: topicIds(root, "factTopics"),
      freeRows: nextRows(facts.flatMap(({ rows = [] }) => rows)),
    },
    insert: (draft) => `${readSource(root, file).trimEnd()}\n\n${draft}`,
  };
}

function inList(root: string, name: string, list: string): Place | { refused: string } {
  const file = listFile(list);
  const { data, problems } = readContentFile(root, file);
  if (problems[0]) return { refused: formatProblem(problems[0]) };
  const { groups, steps, removed = [] } = data as RawList;
  const translation = kinds.zhChecklists.files.replace("*", list);
  return {
    file,
    permanent: `checklists/${list}/${name}`,
    taken: [...steps.flatMap(stepIds), ...removed.map(({ id }) => id)],
    around: {
      ...nothingAround,
      group: groups.at(-1)?.id ?? "",
      translation: existsSync(join(root, translation)) ? translation : undefined,
    },
    insert: (draft) => withStep(readFileSync(join(root, file), "utf8"), draft),
  };
}

const stepsKey = "\nsteps:\n";

/** The text of a checklist with one more step after the last one; what follows the steps stays behind them. */
function withStep(source: string, step: string): string {
  const start = source.indexOf(stepsKey) + stepsKey.length;
  const next = source.slice(start).search(/^\S/m);
  const end = next === -1 ? source.length : start + next;
  const rest = source.slice(end);
  return `${source.slice(0, end).trimEnd()}\n\n${step}${rest === "" ? "" : `\n${rest}`}`;
}

const listFile = (list: string) => kinds.checklists.files.replace("*", list);

function lists(root: string): string {
  return readContentFolder(root, "content/checklists", ".yaml")
    .map(({ name }) => name)
    .join(", ");
}

function topicIds(root: string, kind: "faqTopics" | "factTopics"): string[] {
  const topics = readContentFile(root, kinds[kind].files).data as readonly Raw[];
  return topics.flatMap(({ id = "" }) => id);
}

function errorRows(root: string): string[] {
  return readContentFolder(root, "content/errors", ".mdx").flatMap(({ data }) => (data as Raw).row ?? []);
}
