import type { DataName } from "../site/data-files.ts";
import { filled, type Words } from "../words/words.ts";
import { languageOf } from "./language.ts";

/** A request that the API must have received; the path without its query. */
export interface ExpectedRequest {
  method: string;
  path: string;
}

/** What a run of a sample must lead to. */
export interface SampleExpectation {
  /** Exit status of the last command. */
  exit: number;
  /** Parts of the output, in any order: literal text, or `/a regular expression/`. */
  stdout: readonly string[];
  /** Every request, in order; a request that is not listed fails the run. */
  requests: readonly ExpectedRequest[];
  /** Files of the working folder after the run, each with a text it must hold. */
  files: Readonly<Record<string, string>>;
}

/** One call of a sample that is a server: what a browser would send, and what must come back. */
export interface SampleVisit {
  method: string;
  path: string;
  body: string;
  status: number;
  /** As `stdout` of {@link SampleExpectation}. */
  answer: readonly string[];
}

/** `content/samples/FOLDER/sample.yaml`: where the files of the folder are shown, and what they must lead to. */
export interface SampleManifest {
  /** Files of the folder by the address of the page that shows them, such as `/guide/store/`. */
  shown: Readonly<Record<string, readonly string[]>>;
  runs: readonly SampleRun[];
}

/**
 * One run of a file; a file with several outcomes has several runs. The ending of the file says its language. Texts may
 * name `{key}`, `{admin-key}`, `{old-key}` and `{home}`: keys are made up for each run, so none is ever written down.
 */
export interface SampleRun {
  file: string;
  runs: "yes" | "no";
  /** Set when a `.sh` file is shown to readers of bash alone; otherwise it runs in zsh too. */
  only?: "bash" | undefined;
  /** Why it cannot run here, as the end of a sentence that begins with "needs". */
  needs?: string | undefined;
  /** Variables on top of `OPENAI_API_KEY`; an empty text takes one away. */
  env: Readonly<Record<string, string>>;
  stdin: string;
  /** Files to place in the working folder, which is also the home folder. */
  setup: Readonly<Record<string, string>>;
  /** Data files of this site to place there, from its last build; the run calls nobody for them. */
  site: readonly DataName[];
  /** Whether the working folder is a Git repository with the set-up files in its only commit. */
  git: boolean;
  /** Files to stage in that repository after the commit. */
  staged: Readonly<Record<string, string>>;
  /** Files of the same folder that run next, in the same shell. */
  followedBy: readonly string[];
  /** Calls to make when the sample is a server; it finds its port in `PORT`. */
  visits: readonly SampleVisit[];
  /**
   * What the API does instead of answering: a row of the error catalogue, a bare status such as `409`, `dropped` (it
   * closes the connection) or `unanswered`; always, or to the first request only (`E29 once`).
   */
  scenario?: string | undefined;
  expect: SampleExpectation;
}

/** Exact versions of the SDKs that the samples run with. */
export interface SdkVersions {
  node: string;
  python: string;
}

/** Reads the pinned SDK versions; throws when one is missing or a range, because a mark must not guess. */
export function pinnedVersions(
  packageFile: { devDependencies?: Readonly<Record<string, string>> },
  requirements: string,
): SdkVersions {
  const node = packageFile.devDependencies?.["openai"] ?? "";
  const python = /^openai==(\S+)$/m.exec(requirements)?.[1] ?? "";
  for (const [file, version] of Object.entries({ "package.json": node, "requirements.txt": python })) {
    if (!/^\d+\.\d+\.\d+$/.test(version)) {
      throw new Error(`${file}: received openai "${version}", expected an exact version`);
    }
  }
  return { node, python };
}

/** Texts of `content/words/samples.yaml`, and how many values each holds. */
export const sampleTexts = {
  ran: 2,
  changed: 0,
  "not-run": 0,
  needs: 1,
  "only-parsed": 1,
  "sdk-node": 1,
  "sdk-python": 1,
  "with-curl": 1,
} as const;

/** What marks under samples say, in one language. */
export type SampleWords = Words<typeof sampleTexts>;

/** The program that runs a file, in words. */
function toolOf(words: SampleWords, file: string, source: string, { node, python }: SdkVersions): string {
  const { title } = languageOf(file);
  // Node reads an example of a .env file and prints what it found.
  if (file.endsWith(".example")) return "Node.js";
  const usesSdk = /\bfrom\s+["']?openai\b|\bimport\s+openai\b/.test(source);
  if (title === "Python") return usesSdk ? filled(words["sdk-python"], python) : title;
  if (title === "Node.js") return usesSdk ? filled(words["sdk-node"], node) : title;
  if (title === ".gitignore") return "Git";
  return /\bcurl\b/.test(source) ? filled(words["with-curl"], title) : title;
}

/** Endings of files that the runner can at least parse where it cannot run them. */
const parsedEndings = new Set(["sh", "zsh", "fish", "ps1", "cmd", "py", "mjs", "yaml", "yml", "json"]);

/** Whether the runner parses a file that it cannot run. */
export function isParsed(file: string): boolean {
  return parsedEndings.has(file.slice(file.lastIndexOf(".") + 1));
}

/** What is known of the last recorded run: the SDKs, and its day; an ISO date in the record, words in a mark. */
export interface LastRun {
  sdk: SdkVersions;
  date: string;
}

/**
 * The mark that readers see under a sample, without a full stop.
 * @param runs all runs of the file; an untested file has none.
 * @param last the last recorded run with its day in words; undefined when the file has changed since.
 */
export function sampleMark(
  words: SampleWords,
  runs: readonly Pick<SampleRun, "file" | "runs" | "needs">[],
  source: string,
  last: LastRun | undefined,
): string {
  const ran = runs.find((run) => run.runs === "yes");
  if (ran && last === undefined) return words.changed;
  if (ran && last) return filled(words.ran, toolOf(words, ran.file, source, last.sdk), last.date);
  const still = runs.find((run) => run.needs !== undefined);
  if (still?.needs === undefined) return words["not-run"];
  return filled(words[isParsed(still.file) ? "only-parsed" : "needs"], still.needs);
}
