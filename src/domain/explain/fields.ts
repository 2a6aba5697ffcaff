import type { CatalogueEntry } from "./catalogue.ts";
import type { ReadableText } from "./read.ts";

/** Second step: the fields of an error, however a program wrote them down. */

/** Fields of an error that could be read from a text; all lower case except the class. */
export interface Extracted {
  status?: number | undefined;
  type?: string | undefined;
  code?: string | undefined;
  param?: string | undefined;
  message?: string | undefined;
  sdkClass?: string | undefined;
}

const field =
  /('?)\b(error_?code|code|type|param)'?\]? ?(?:=>|[:=]) ?(?:string\(\d{1,4}\) |some\()?('?)([a-z0-9_.[\]-]{1,64})(?![\w/-])/g;
const messageField = /'message'\]? ?(?:=>|[:=]) ?(?:string\(\d{1,5}\) )?'|\bmessage: '/;
const longestMessage = 400;

const labelledStatus =
  /(?:http(?:\/\d(?:\.\d)?)?|status(?:[ _-]?code)?(?: (?:was|is|of|not|un[a-z]{4,12}|invalid|unexpected)){0,4}|code|error|exception|external|api|resulted in an?)'?[ :=(>]{0,3}'?\(?([45]\d\d)(?![\d.]\d|\d|\w)/g;
const namedStatus =
  /(?<![\w.:-])([45]\d\d)[ :,-]{1,3}'?\(?(?:unauthori[sz]ed|forbidden|not found|too many requests|bad request|internal server error|service unavailable|bad gateway|gateway time-?out|client error|server error|response|status|error|message=|(?:incorrect|you|your|the|rate|project) [a-z])/g;
/** Verbs and nouns of several languages before a status. */
const toldStatus =
  /(?:returned|returns|got|received|answered|gives|gave|fails with|failed with|返回|報錯|报错|错误|錯誤|エラー|에러|오류|ошибка|fehler|erreur|erro|código|→|->|=>)[ :]{0,3}(?:a |an |http )?([45]\d\d)(?![\d.]\d|\d|\w)/g;
/** Names of statuses, for tools that print no number. */
const statusNames: readonly (readonly [RegExp, number])[] = [
  [/\bunauthori[sz]ed\b|\bunauthenticated\b|\brequires authentication\b/, 401],
  [/\bforbidden\b|\bpermission_denied\b/, 403],
  [/\btoo ?many ?requests\b|\bresource_exhausted\b/, 429],
  [/\bservice ?unavailable\b/, 503],
  [/\binternal server error\b/, 500],
  [/\bhttp error - ?not ?found\b/, 404],
];
/** The status of an answer after the address that was asked, as consoles of browsers and logs of clients print it. */
const statusOfAddress = /\bhttps?:\/\/[^\s'"]{4,300}'? '?(?:http\/[\d.]{1,3} )?([45]\d\d)(?![\d.]\d|\d|\w)/g;
const bracketedStatus = /[[(]([45]\d\d)[\])](?=[ :,.]|$)/g;
const firstStatus = /^[ \t>*[({'|-]{0,8}([45]\d\d)(?![\d.]\d|\d|\w)/gm;

/** What a proxy on the way answered; the API was not asked then. */
const ofProxy =
  /\b(?:proxyerror:|connect tunnel failed, response|tunnel connection failed:|proxy response) ['(]?[45]\d\d[a-z ]*|\bhttp code [45]\d\d from proxy/g;

/** How a message names the parameter that was refused. */
const refused =
  /\bunsupported (?:parameter|value): '?([a-z][a-z0-9_.[\]]{0,40})'? (?:is not supported with this|does not support)/;

/** Codes of the system for a connection that failed; no reply of an API came, so they are none of its codes. */
const systemCode = /^e(?:conn|addr|host|net|pipe$|proto$|timedout$|notfound$|ai_again$)|^und_err_/;

/** Reads the fields of an error from JSON, Python and JavaScript notations, status lines and class names. */
export function extract(text: ReadableText, catalogue: readonly CatalogueEntry[]): Extracted {
  const fields = [...text.plain.matchAll(field)].map(([, quote, key = "", valueQuote, value = ""]) => ({
    key: key.startsWith("error") ? "code" : key,
    value: value.replace(/[.\]-]+$/, ""),
    sure: quote !== "" || valueQuote !== "" || value.includes("_"),
  }));
  const pick = (key: "type" | "code" | "param") => {
    const values = fields.filter(
      (one) => one.key === key && isName(one.value) && !(key === "code" && systemCode.test(one.value)),
    );
    const names = new Set(catalogue.flatMap((entry) => entry[key]));
    return (
      mostFrequent(values.filter(({ value }) => names.has(value)).map(({ value }) => value)) ??
      values.find(({ sure }) => sure)?.value
    );
  };
  return {
    status: statusOf(text),
    type: pick("type"),
    code: pick("code"),
    param: pick("param") ?? refused.exec(text.plain)?.[1],
    message: messageOf(text.plain),
    sdkClass: classOf(text, catalogue),
  };
}

function isName(value: string): boolean {
  return /[a-z]/.test(value) && !["null", "none", "nil", "undefined", "error", "system"].includes(value);
}

/** The value met most often; of equals, the last, which is the error a program ended with. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values.toReversed()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function statusOf(text: ReadableText): number | undefined {
  const [plain, lines] = [text.plain.replace(ofProxy, " "), text.lines.replace(ofProxy, " ")];
  const ofAddress = [...plain.matchAll(statusOfAddress)];
  // What a program answers for its part does not matter where OpenAI's answer stands.
  const ofOpenAi = ofAddress.filter(([asked]) => asked.startsWith("https://api.openai.com/"));
  const all = () => [
    ...plain.matchAll(labelledStatus),
    ...plain.matchAll(namedStatus),
    ...plain.matchAll(toldStatus),
    ...ofAddress,
    ...plain.matchAll(bracketedStatus),
    ...lines.matchAll(firstStatus),
  ];
  const found = (ofOpenAi.length > 0 ? ofOpenAi : all()).map(([, status = ""]) => status);
  const status = mostFrequent(found);
  return status === undefined ? statusNames.find(([name]) => name.test(plain))?.[1] : Number(status);
}

function messageOf(plain: string): string | undefined {
  const label = messageField.exec(plain);
  if (label === null) return undefined;
  const value = plain.slice(label.index + label[0].length, label.index + label[0].length + longestMessage);
  return (/^.*?(?=' ?[,}\])]|'$|$)/.exec(value)?.[0] ?? value).trim();
}

function classOf({ words }: ReadableText, catalogue: readonly CatalogueEntry[]): string | undefined {
  const classes = new Map(
    catalogue.flatMap(({ classes: names }) => names.map((name) => [name.toLowerCase(), name])),
  );
  // The last one: a traceback names the class that ended the program at its end.
  for (const word of words.toReversed()) {
    if (!word.endsWith("error") && !word.endsWith("exception")) continue;
    const name = classes.get(word) ?? subclassOf(word, classes);
    if (name !== undefined && !isGeneral(name)) return name;
  }
  return undefined;
}

/** The class of an SDK that another tool put its own name before, as in `OpenAIRateLimitError`. */
function subclassOf(word: string, classes: ReadonlyMap<string, string>): string | undefined {
  const base = word.replace(/exception$/, "error");
  return [...classes].find(([name, written]) => base.endsWith(name) && !tooGeneral(written))?.[1];
}

/** Classes that any program can raise, so that their name alone says nothing. */
const isGeneral = (name: string) =>
  ["TypeError", "UnicodeEncodeError", "APIError", "APIStatusError"].includes(name);

/** Classes whose name says nothing as the end of another. */
function tooGeneral(name: string): boolean {
  return isGeneral(name) || name === "OpenAIError";
}
