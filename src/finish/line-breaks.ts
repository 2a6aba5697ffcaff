/** Keeps together what a reader would misread when a line ends within it. Only the finished tree knows what stands side by side. */
import { HTMLElement, type Node, TextNode } from "node-html-parser";
import { elementsIn, parseHtml, replaceText } from "./tree.ts";

/** Its line does not end within it. */
const unbroken = "unbroken";
/** An option of a command, short enough for any window; browsers break after its dashes. */
const option = /^--?[a-z][\w-]{0,22}$/i;
/** What stands for an encoding, as in `[UTF-16]`. */
const encodingSign = /^\[[A-Z]+-\d+\]$/;
/** One that more code follows or precedes, or the quote around both. */
const optionWithin = /(?<![^ ])--?[a-z][\w-]{0,22}(?=[ ="']|&quot;|$)/gi;
/** The last word of a text, or the last sign of one that is written without spaces. */
const lastWord = /(?:\p{Script=Han}[^\s\p{Script=Han}]*|[^\s\p{Script=Han}]+)$/u;
/** What closes a word or a sentence at the start of a text, and is no character reference. */
const firstSign = /^[\p{Pe}\p{Pf}.,:;!?，。：；！？、]+/u;
/** More text may be wider than the narrowest window, in an element or in a mark. */
const longestWhole = 24;
/** What holds names to the letter: codes, messages, and the titles of errors. */
const exact = new Set(["CODE", "SAMP", "H1"]);
/** A name of programs, longer than a narrow window is wide. */
const longName = new RegExp(`[\\w.]{${longestWhole + 1},}`, "g");
/** Where the next part of a name begins. */
const joint = /_+(?=[A-Za-z])|\w(?=\.[A-Za-z])/g;
/** A name with a version, such as a model has; browsers break after its hyphens. */
const versioned = /(?<![\w/.-])(?:[a-z]+-)+\d+(?:\.\w+)*[a-z]*(?:-[a-z\d]+)*(?![\w/-])/g;
/** What stands between the links of a line. */
const divider = /\s+·\s/g;

/** A day as English writes it, with its year or without. */
const day =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b(?:, \d{4}\b)?/g;
/** A number and what it counts. */
const counted =
  /(?<=\d) (?=(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|characters|tokens|percent|kB|MB|GB)\b)/g;
/** A day or a month as Chinese writes it. */
const chineseDay = /\d{4}年\d{1,2}月(?:\d{1,2}日)?/g;
/** The sign brings its own room; a blank comes from a line feed in the text of an author. */
const blankAfterSign = /(?<=[。，、：；！？])\s+/g;
/** What is to be read to the letter, what nobody sees, and what is whole already. */
const literal = new Set("CODE HEAD PRE SAMP SCRIPT STYLE TEXTAREA TIME".split(" "));

/**
 * Keeps options of commands, names of models, days, and numbers with their units whole, and binds marks of sources to the
 * word before them, signs to the term before them, and dots between links to what they follow. Long names may break
 * between their parts. Chinese loses the blanks behind its signs.
 */
export function bindLines(document: HTMLElement): void {
  // What is bound moves into an element of its own.
  const elements = elementsIn(document);
  for (const element of elements) {
    const { tagName, classList } = element;
    if (tagName === "CODE" && isWhole(element.text)) classList.add(unbroken);
    else if (exact.has(tagName)) loosen(element);
    else if (tagName === "BUTTON" && classList.contains("cite")) bindToWord(element);
    else if (tagName === "BUTTON" && classList.contains("term")) bindSign(element);
    else if (tagName === "P" || tagName === "LI") bindDividers(element);
  }
  for (const text of textsIn(document)) bindWords(text);
}

const isWhole = (code: string) =>
  option.test(code) || encodingSign.test(code) || (isNarrow(code) && code.replace(versioned, "") === "");

const isNarrow = (name: string) => name.length <= longestWhole;

/**
 * Lets a name that is wider than a narrow window end its line between its parts, where a browser would tear it anywhere,
 * and no option behind its dashes.
 */
function loosen(element: HTMLElement): void {
  const isProgram = element.parentNode?.tagName === "PRE" && element.tagName === "CODE";
  if (isProgram) return;
  for (const text of element.childNodes.filter((node) => node instanceof TextNode)) {
    const loose = text.rawText
      .replace(longName, (name) => name.replace(joint, "$&<wbr>"))
      .replace(optionWithin, `<span class="${unbroken}">$&</span>`);
    if (loose !== text.rawText) replaceText(text, loose);
  }
}

/** The texts below an element that are prose; those between which a mark was taken out are one. */
function textsIn(element: HTMLElement): TextNode[] {
  const joined: Node[] = [];
  for (const child of element.childNodes) {
    const last = joined.at(-1);
    if (child instanceof TextNode && last instanceof TextNode) last.rawText += child.rawText;
    else joined.push(child);
  }
  element.childNodes = joined;
  return element.childNodes.flatMap((child) => {
    if (child instanceof TextNode) return [child];
    return child instanceof HTMLElement && !literal.has(child.tagName) ? textsIn(child) : [];
  });
}

function bindWords(text: TextNode): void {
  const whole = text.rawText
    .replace(blankAfterSign, "")
    .replace(day, (found) => found.replaceAll(" ", "\u00A0"))
    .replace(counted, "\u00A0");
  if (whole !== text.rawText) text.rawText = whole;
  // A sign that binds would be copied and looked for along with each of the five places where a line could end.
  const marked = whole
    .replace(chineseDay, `<span class="${unbroken}">$&</span>`)
    .replace(versioned, (name) => (isNarrow(name) ? `<span class="${unbroken}">${name}</span>` : name));
  if (marked === whole) return;
  // A summary lays its sign and its text out side by side: each piece of text would become a column of its own.
  const isInRow = text.parentNode?.tagName === "SUMMARY";
  replaceText(text, isInRow ? `<span>${marked}</span>` : marked);
}

/** A number at the start of a line would seem to belong to the sentence that follows. */
function bindToWord(mark: HTMLElement): void {
  const siblings = mark.parentNode?.childNodes ?? [];
  const place = siblings.indexOf(mark);
  const before = siblings[place - 1];
  const word = before && takeWord(before);
  if (!before || !word || parseHtml(word).text.length + mark.text.length > longestWhole) return;
  replaceWithBound(mark, word, "");
  if (before instanceof TextNode && before.rawText !== word)
    before.rawText = before.rawText.slice(0, -word.length);
  else siblings.splice(place - 1, 1);
}

/** A term is a button, which a line can end behind: the comma after it would begin the next one. */
function bindSign(term: HTMLElement): void {
  const siblings = term.parentNode?.childNodes ?? [];
  const after = siblings[siblings.indexOf(term) + 1];
  if (!(after instanceof TextNode)) return;
  const [sign] = firstSign.exec(after.rawText) ?? [];
  if (!sign || term.text.length > longestWhole) return;
  after.rawText = after.rawText.slice(sign.length);
  replaceWithBound(term, "", sign);
}

/** Puts what stands around a button onto one line with it. */
function replaceWithBound(button: HTMLElement, before: string, after: string): void {
  const siblings = button.parentNode?.childNodes ?? [];
  const bound = parseHtml(
    `<span class="${unbroken}">${before}${button.toString()}${after}</span>`,
  ).childNodes;
  for (const node of bound) node.parentNode = button.parentNode;
  siblings.splice(siblings.indexOf(button), 1, ...bound);
}

/** The end of what stands before a mark, as HTML; nothing where it may be too wide. */
function takeWord(before: Node): string | undefined {
  const whole = before instanceof TextNode ? lastWord.exec(before.rawText)?.[0] : before.text;
  if (whole === undefined || whole.length > longestWhole) return undefined;
  return before instanceof HTMLElement ? before.toString() : whole;
}

function bindDividers(line: HTMLElement): void {
  for (const child of line.childNodes)
    if (child instanceof TextNode) child.rawText = child.rawText.replace(divider, "\u00A0· ");
}
