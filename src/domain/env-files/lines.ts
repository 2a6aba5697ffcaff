/** Readers that go line by line: a name, an equals sign, a value with or without quotes. */
import { collect, failure, fillIn, type Found, type Known, type Pair } from "./found.ts";
import type { EnvRules, Way } from "./rules.ts";

/** What a line comes to: an assignment, nothing, or the end of the reading. */
type Outcome = Pair | "skips" | "fails";

/** What a file gives to such a reader. */
export function readLines(rules: EnvRules, file: string, environment: Known): Found {
  const pairs: Pair[] = [];
  const known = new Map(rules.dollar === "filled in from the file" ? [] : environment);
  for (const text of linesOf(rules, file)) {
    const outcome = readLine(rules, text, known);
    if (outcome === "fails") return failure;
    if (outcome === "skips") continue;
    pairs.push(outcome);
    known.set(...outcome);
  }
  return collect(pairs);
}

function linesOf({ carriageReturn }: EnvRules, file: string): string[] {
  return (carriageReturn === "kept" ? file : file.replaceAll("\r", "")).split("\n");
}

const blank = /^\s*(?:#.*)?$/s;

function readLine(rules: EnvRules, text: string, known: Known): Outcome {
  if (blank.test(text)) return "skips";
  const form =
    rules.colon === "reads"
      ? /^(\s*)(.*?)([ \t]*)([=:])([ \t]*)(.*)$/s
      : /^(\s*)(.*?)([ \t]*)(=)([ \t]*)(.*)$/s;
  const [, indent = "", start = "", before = "", sign = "", after = "", rest = ""] = form.exec(text) ?? [];
  if (sign === "") return asOutcome(/^\s*[\w.-]+:/.test(text) ? rules.colon : rules.noAssignment);
  const name = start.replace(/^export\s+/, "");
  const way = firstHurdle([
    [indent !== "", rules.indent],
    [name !== start, rules.export],
    [before !== "", rules.spaceBefore],
    [/\s/.test(name), rules.nameWithBlank],
    [!/^[\w.-]+$/.test(name), rules.oddName],
    [after !== "" && rules.spaceAfter === "fails", "fails"],
    [rest.trim() === "", rules.empty],
  ]);
  if (way !== "reads") return way;
  const value = valueOf(rules, (rules.spaceAfter === "kept" && sign === "=" ? after : "") + rest, known);
  return typeof value === "string" ? [name, value] : value.way;
}

function asOutcome(way: Way): Outcome {
  return way === "reads" ? "skips" : way;
}

/** The way of the first thing that a line has and the reader does not take. */
function firstHurdle(hurdles: readonly (readonly [boolean, Way])[]): Way {
  return hurdles.find(([is, way]) => is && way !== "reads")?.[1] ?? "reads";
}

/** A value, or what becomes of a line without one. */
type Value = string | { way: "skips" | "fails" };

function valueOf(rules: EnvRules, raw: string, known: Known): Value {
  const quote = raw[0] ?? "";
  if (quote === "" || !rules.quotes.includes(quote)) return bareValue(rules, raw, known);
  const end = raw.indexOf(quote, 1);
  if (end === -1) return unclosedValue(rules, raw, known);
  const inner = raw.slice(1, end);
  const rest = raw.slice(end + 1);
  // Where pieces are joined, a number sign right behind a quote begins the next piece.
  const comment = rules.afterQuotes === "appended" ? /^\s+#/ : /^\s*#/;
  const isComment = rules.commentAfterQuotes && comment.test(rest);
  if (rest.trim() === "" || isComment) return quotedValue(rules, quote, inner, known);
  switch (rules.afterQuotes) {
    case "dropped":
      return quotedValue(rules, quote, inner, known);
    case "appended":
      // Read with the quote before it, so that no comment begins at its start.
      return inner + bareText(rules, quote + rest).slice(1);
    case "kept":
      return bareValue(rules, raw, known);
    default:
      return { way: rules.afterQuotes };
  }
}

function unclosedValue(rules: EnvRules, raw: string, known: Known): Value {
  switch (rules.unclosed) {
    case "kept":
      return bareValue(rules, raw, known);
    case "removed":
      return bareValue(rules, raw.slice(1), known);
    case "emptied":
      return "";
    default:
      return { way: rules.unclosed };
  }
}

const comments = {
  anywhere: /#.*$/s,
  "after a blank": /(?:^|\s+)#.*$/s,
  "after a space": /(?:^|\s* )#.*$/s,
  nowhere: /$^/,
};

const ends = { dropped: /\s+$/, "spaces dropped": / +$/, kept: /$^/ };

/** A value without quotes, up to its comment. */
function bareText({ comment, trailing }: EnvRules, raw: string): string {
  return raw.replace(comments[comment], "").replace(ends[trailing], "");
}

function bareValue(rules: EnvRules, raw: string, known: Known): Value {
  const text = bareText(rules, raw);
  if (rules.words !== "reads" && /\S\s+\S/.test(text)) return { way: rules.words };
  return filled(rules, text, known);
}

function quotedValue(rules: EnvRules, quote: string, inner: string, known: Known): Value {
  const text = rules.escapes && quote === '"' ? inner.replaceAll(String.raw`\n`, "\n") : inner;
  return quote === "'" && rules.singleQuotesProtect ? text : filled(rules, text, known);
}

function filled({ dollar, braces }: EnvRules, text: string, known: Known): Value {
  switch (dollar) {
    case "kept":
      return braces ? fillIn(text, known, "braces") : text;
    case "filled in as a whole":
      return text.startsWith("$") ? (known.get(text.slice(1)) ?? { way: "fails" }) : text;
    case "filled in up to an underscore":
      return fillIn(text, known, "up to an underscore");
    default:
      return fillIn(text, known, "all");
  }
}
