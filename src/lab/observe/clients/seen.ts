import type { ClientLanguage, ClientObservation } from "../../../domain/observations/client.ts";
import type { Finished } from "../../samples/process.ts";

/** What a reader sees of an error, without the stack. */
export interface SeenError {
  text: string;
  /** The first error of the chain, unless the text holds it. */
  cause?: string;
  /** The first line of the stack that names OpenAI, where neither the text nor the cause does. */
  frame?: string;
}

/** Reads an uncaught error out of what a program printed; undefined when it came to a good end. */
export function seenError(
  language: ClientLanguage,
  { exit, stdout, stderr }: Finished,
): SeenError | undefined {
  if (exit === 0) return undefined;
  const printed = stderr.replace(/\nended after \d+ seconds$/, "");
  const { text, cause, frames = [] } = readers[language](printed, stdout);
  // A cause whose words the text repeats under another name tells nothing new.
  const isTold = cause === undefined || text.includes(cause.replace(/^\S+: /, ""));
  const frame = namesOpenai(`${text} ${cause ?? ""}`) ? undefined : frames.find(namesOpenai);
  return { text: text.trim(), ...(isTold ? {} : { cause }), ...(frame === undefined ? {} : { frame }) };
}

const namesOpenai = (text: string) => /openai/i.test(text);

type Reader = (
  stderr: string,
  stdout: string,
) => { text: string; cause?: string | undefined; frames?: readonly string[] };

/** Python prints the first error of a chain first; frames are indented, the error is not. */
function readPython(stderr: string): ReturnType<Reader> {
  const [, ...blocks] = stderr.split(/^Traceback \(most recent call last\):\n/m);
  const errors = blocks.map((block) =>
    block
      .replace(/^(?: .*\n|\n)*/, "")
      .replace(/\n+(?:The above exception was|During handling of)[\s\S]*$/, ""),
  );
  const last = errors.at(-1);
  if (last === undefined) return { text: stderr };
  return { text: last, cause: errors[0]?.split("\n")[0] };
}

/**
 * Node prints the line of the program, the error, its stack and its fields, where causes stand, too. An error without a
 * stack stands in brackets before its fields, and a cause does where the client did not set it as a field of its own.
 */
function readNode(stderr: string): ReturnType<Reader> {
  return readNodeError(stderr.replace(nodeWarning, ""));
}

/** What Node says of itself, with the number of the process. */
const nodeWarning = /^\((?:node:\d+\) |Use `node --trace-).*\n/gm;

function readNodeError(stderr: string): ReturnType<Reader> {
  const start = stderr.search(/^\S*(?:Error|Exception)\b.*(?::| \{)/m);
  if (start === -1) return { text: stderr };
  const [all = ""] = stderr.slice(start).split(/\n+Node\.js v/);
  const [text = ""] = all.startsWith("[")
    ? all.slice(1).split(/\](?: \{\n|$)/)
    : all.split(/\n\s+(?:at |\[cause\]: )/);
  const causes = all.matchAll(
    /^ +(?:\[cause\]|cause): (?!undefined,?$)(.*(?:\n(?! *at | *\w+: | *[[\]}]).+)*)/gm,
  );
  return { text, cause: [...causes].at(-1)?.[1]?.replace(/ \{$/, "").replace(/\n +/g, "\n") };
}

/** Java prints the outermost error first and each cause below it. */
function readJava(stderr: string): ReturnType<Reader> {
  const start = stderr.lastIndexOf('Exception in thread "main" ');
  const all = start === -1 ? stderr : stderr.slice(start).replace('Exception in thread "main" ', "");
  const text = all.split(/\n(?:\tat |Caused by: )/)[0] ?? all;
  return {
    text,
    cause: [...all.matchAll(/^Caused by: (.*)$/gm)].at(-1)?.[1],
    frames: [...all.matchAll(/^\t(at .*)$/gm)].map(([, frame = ""]) => frame),
  };
}

/** Go prints a panic with the stack of each goroutine below it. */
function readGo(stderr: string): ReturnType<Reader> {
  const [text = ""] = stderr.replace(/\nexit status \d+\n?$/, "").split(/\n\ngoroutine \d+ /);
  return { text };
}

const readers: Readonly<Record<ClientLanguage, Reader>> = {
  python: readPython,
  node: readNode,
  java: readJava,
  kotlin: readJava,
  scala: readJava,
  go: readGo,
  rust: (stderr) => ({ text: stderr.replace(/^note: run with .*$/m, "") }),
  shell: (stderr, stdout) => ({ text: `${stdout}\n${stderr}` }),
};

/**
 * What a program printed of the API's answer.
 * @param error what the reader sees of it, before anything of the run is taken out; undefined when nothing was asked of it
 * @param answer the message, or its part before what varies, and the codes that it may come with
 */
export function seenAnswer(
  { stdout, stderr }: Finished,
  error: SeenError | undefined,
  { message, codes }: { message: string | undefined; codes: readonly string[] },
): Pick<ClientObservation, "showsMessage" | "onlyInLog" | "log" | "showsCode"> {
  const printed = stdout + stderr;
  const holds = (text: string | undefined) => message !== undefined && (text?.includes(message) ?? false);
  const isTold = holds(error?.text) || holds(error?.cause);
  const isOnlyInLog = holds(printed) && error !== undefined && !isTold;
  return {
    showsMessage: holds(printed) || undefined,
    onlyInLog: isOnlyInLog || undefined,
    log: isOnlyInLog ? printed.split("\n").find(holds)?.trim() : undefined,
    showsCode: codes.some((code) => printed.includes(code)) || undefined,
  };
}

/** What differs from run to run, with what stands in its place. */
const varying: readonly (readonly [RegExp, string])[] = [
  [/127\.0\.0\.1:\d+/g, "127.0.0.1:…"],
  [/\[::1\]:\d+/g, "[::1]:…"],
  [/\bport \d+/g, "port …"],
  [/req_stand_in_\d+/g, "req_…"],
  [/\*{4}(?:\\u\{[0-9a-f]+\}|[^\s.]){4}/g, "****0123"],
  // Colors of a terminal, and where Rust keeps the sources of packages.
  // oxlint-disable-next-line no-control-regex
  [/\u001B\[[0-9;]*m/g, ""],
  [/\S*\/\.cargo\/registry\/src\/[^/]+\//g, "…/"],
  [/\b0x[0-9a-f]{6,}/g, "0x…"],
  [/thread 'main' \(\d+\)/g, "thread 'main'"],
  [/"date": "[^"]*"/g, '"date": "…"'],
  [/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…"],
  [/\b(\w+Time": )\d{13}\b/g, "$1…"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, "…"],
];

/**
 * A text without what belongs to the run alone.
 * @param words texts such as keys and folders, with what stands in their place
 */
export function withoutRun(text: string, words: readonly (readonly [string, string])[]): string {
  const named = words.reduce((all, [word, place]) => all.replaceAll(word, place), text);
  return varying.reduce((all, [pattern, place]) => all.replace(pattern, place), named);
}
