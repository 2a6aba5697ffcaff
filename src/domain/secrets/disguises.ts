/** The disguises in which a secret is pasted: what each looks like, and what it stands for. */

/** One disguise. */
export interface Disguise {
  /** The characters it may begin with, as a set of a regular expression. */
  starts: string;
  /** Looked for at one place only. */
  pattern: RegExp;
  /** What it stands for, given the groups of the match. */
  meaning(match: RegExpExecArray): string;
}

const form = (starts: string, pattern: string, meaning: Disguise["meaning"] | string): Disguise => ({
  starts,
  pattern: new RegExp(pattern, "iy"),
  meaning: typeof meaning === "string" ? () => meaning : meaning,
});
const character = (base: number) => (match: RegExpExecArray) =>
  String.fromCharCode(Number.parseInt(match.groups?.["code"] ?? "", base));

/** The frame of a table, and what shells and mail put at the end of a line that goes on. */
const border = "[|│┃║¦]";
const lineEnd = String.raw`(?:(?:${border}|[=^${"`"}\\])[ \t]{0,10})?(?:\r?\n|\r)|\\{1,4}[nrt]|%0[ad]`;
/** Marks of quoted mail, comments, changes and prompts, frames, numbers of lines and names of containers. */
const lineStart = String.raw`(?:[a-z][a-z\d_.]{0,30}-\d{1,3} {1,8}\| )?(?:(?:(?:[>#*+]|//|--|>>|\.\.\.)(?=[ \t])|${border}|\d{1,6}[ \t]?(?:[|:│.)]|\t| ))[ \t]{0,40}){0,3}`;

/** What begins and ends a command to a terminal, as itself and as programs write it down. */
const escapeSign = String.raw`(?:\u001b|\\{1,4}(?:u001b|x1b|0?33|e)|\^\[|\u2190|\u241b)`;
const commandEnd = String.raw`(?:\u0007|\u009c|${escapeSign}\\{1,4}|\\{1,4}(?:u0007|x07|a))`;

/** Elements that stand inside a line or end it. */
const tags =
  "a|b|br|code|del|div|em|font|i|ins|kbd|li|mark|nobr|p|pre|q|s|samp|small|span|strong|sub|sup|td|th|tr|tt|u|var|wbr";

/**
 * In the order in which they are tried. A line break, together with the indentation around it, stands for one `\n`, and
 * so does a tag: it may stand inside a key or beside it, and the shapes decide.
 */
export const disguises: readonly Disguise[] = [
  form(
    String.raw`\n\r\\%=^` + "`" + border.slice(1, -1),
    String.raw`(?:(?:${lineEnd})[ \t]{0,40}${lineStart}[ \t]{0,40}){1,8}`,
    "\n",
  ),
  // A tag whose attributes hold nothing as long as a key.
  form("<", String.raw`</?(?:${tags})(?: (?:(?![\w-]{16})[^<>]){0,200})?/?>`, "\n"),
  // Two strings that the program puts together, or a list that begins with the beginning of a key.
  form(
    String.raw`"'\\`,
    String.raw`(?:\\?["']\s{0,40}(?:(?:[+.]{1,2}|&|\|\||<>)\s{0,40})?\\?["']){1,4}(?=(?<key>[a-z]\w{1,5}[-_.]|a[iks]\w\w|dapi|eyj)|[\w.@-])|(?<=\b[a-z]{2,4}[-_](?:[a-z\d]{2,8}-){0,2})["'],\s{0,40}["'](?=[\w-]{20})`,
    // Behind a name for its value the strings are one; else the second may also be a key of its own.
    ({ index, input, groups }) => (groups?.["key"] && /[^=: ]/.test(input.charAt(index - 1)) ? "\n" : ""),
  ),
  // Characters without width.
  form(
    String.raw`\u00AD\u034F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0F\uFEFF`,
    String.raw`[\u00AD\u034F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0F\uFEFF]+`,
    "",
  ),
  form("&", "&(?:shy|zwj|zwnj|#8203|#x200b|#173);", ""),
  // Commands to a terminal; of one that holds a run as long as a key only its beginning and its end.
  form(
    String.raw`\u001b\\^\u2190\u241b\u009b`,
    String.raw`(?:${escapeSign}\[|\u009b)[\d;:<=>?]{0,40}[ -/]{0,3}[@-~]`,
    "",
  ),
  form(
    String.raw`\u001b\\^\u2190\u241b\u009d`,
    String.raw`(?:${escapeSign}\]|\u009d)(?:(?:(?![\w-]{16})[^\u0007\u001b\u009c\\]){0,400}${commandEnd}|(?:\d{1,4};){0,2};?)`,
    "",
  ),
  form(String.raw`\u001b\u0007\u009c`, String.raw`\u001b[ -/]{1,2}[0-~]|\u001b[0-Z\\^-~]|[\u0007\u009c]`, ""),
  form(String.raw`\[`, String.raw`\[\d{1,3}(?:;\d{1,3}){0,4}m`, ""),
  // Characters as JSON, Markdown, addresses, HTML and mail write them.
  form(String.raw`\\`, String.raw`\\{1,4}(?:u00|x)(?<code>[2-7][\da-f])`, character(16)),
  form(String.raw`\\`, String.raw`\\(?=[-_."'/+=:@])`, ""),
  form("%", String.raw`%(?:25){0,2}(?<code>[2-7][\da-f])`, character(16)),
  form("&", String.raw`&#x(?<code>[2-7][\da-f]);`, character(16)),
  form("&", String.raw`&#(?<code>\d{2,3});`, character(10)),
  // After a name, a value begins with these characters.
  form(
    "=",
    String.raw`(?<!key|token|secret|passwd|password|pwd|credentials?|auth)=(?<code>2d|5f)`,
    character(16),
  ),
  form("=", String.raw`=(?<code>3d)(?=["']?(?:sk|ek|gh[a-z]|hf)[-_=])`, character(16)),
  form(String.raw`\u2010-\u2015\u2212\uFE63\uFF0D`, String.raw`[\u2010-\u2015\u2212\uFE63\uFF0D]`, "-"),
  form("&", "&(?:hyphen|dash|ndash|#8209|#x2011);", "-"),
  // Letters as wide as Chinese ones, and those of mathematics.
  form(
    String.raw`\uFF10-\uFF19\uFF21-\uFF3A\uFF3F\uFF41-\uFF5A\uD835`,
    String.raw`[\uFF10-\uFF19\uFF21-\uFF3A\uFF3F\uFF41-\uFF5A]|\uD835[\uDC00-\uDFFF]`,
    ([whole]) => whole.normalize("NFKC"),
  ),
];
