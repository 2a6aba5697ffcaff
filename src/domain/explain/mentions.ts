/** Texts that speak of errors without showing one: answers that worked, source code, tests, tables, lists of changes. */
import type { ReadableText } from "./read.ts";
import type { SentenceId } from "./sentences.ts";

/** What a text is in place of an error; undefined when it may show one. */
export function mentionOf({ plain, lines }: ReadableText): SentenceId | undefined {
  if (successObject.test(plain) && !errorObject.test(plain)) return "answer-that-worked";
  const rows = lines.split("\n");
  const count = (pattern: RegExp) => rows.filter((row) => pattern.test(row)).length;
  const written = count(/\S/);
  if (count(passedTest) >= Math.max(1, Math.min(2, written))) return "test-results";
  if (count(versionHeading) > 0 && count(changeHeading) > 0) return "list-of-changes";
  if (written === 1 && commitTitle.test(plain)) return "list-of-changes";
  if (count(tableRule) > 0 && statusesIn(rows) >= 3) return "table-of-errors";
  if (codeMarks.filter((mark) => mark.test(plain)).length >= 2 && !dump.test(plain)) {
    return "source-code";
  }
  return undefined;
}

const successObject = /'object': ?'(?:chat\.completion(?:\.chunk)?|response|list|model|embedding)'/;
const errorObject =
  /'error'\]? ?(?:[:=]|=>) ?\{|'message': ?'[^']*(?:api key|quota|rate limit|permission)[^']*', ?'type'/;
const passedTest = /^\s*(?:[✓✔√]|pass\b|ok \d+\b)/;
const versionHeading = /^#{1,3} .*\d\.\d+\.\d/;
const changeHeading = /^#{2,4} (?:added|changed|fixed|removed|deprecated|security)\b/;
/** How many projects begin the title of a change. */
const commitTitle = /^\s*(?:feat|fix|docs|chore|refactor|test|ci)(?:\([\w ./-]+\))?!?: /;
const tableRule = /^\s*\|(?: ?:?-{2,}:? ?\|){2,}/;

/** How many statuses open a row of a table. */
function statusesIn(rows: readonly string[]): number {
  return new Set(rows.flatMap((row) => /^\s*\| ?'?([45]\d\d)\b/.exec(row)?.[1] ?? [])).size;
}

/** Signs of source code; one alone also stands in an excerpt that a traceback shows. */
const codeMarks: readonly RegExp[] = [
  /\b(?:const|let|var) \w+ ?=/,
  /\bnew (?:set|map)\(/,
  /\bfunction \w*\(/,
  /=> ?[{(\w]/,
  /\bif ?\(.{1,80}(?:===|!==|==)/,
  /\bcatch ?\(/,
  /\btry ?\{/,
  /\bawait \w/,
  /\b(?:def|elif|except) \w/,
  /\bcase '/,
  /\bexpect\(/,
  /\breturn \w/,
  /\bisinstance\(/,
  /\bthrow new \w/,
  /\braise \w+\(.{0,80}\) from\b/,
];

/** Signs that something ran and failed. */
const dump =
  /traceback|\bat \S+ ?\(?\S*:\d+:\d|(?:error|exception)(?: \[\w+\])?: |http\/\d|status(?:code)?'?: ?[45]\d\d|'message': ?'|panicked at|goroutine \d/;
