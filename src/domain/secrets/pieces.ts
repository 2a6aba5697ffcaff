/** Finds keys that stand in pieces, with blanks between them, and how far such a key goes on. */
import { isWhole } from "./whole.ts";

/** A key in pieces, without what stands between them, and where its last piece ends. */
export interface Pieces {
  text: string;
  end: number;
}

const piece = /[A-Za-z\d_-]{1,400}/y;
/** Between two pieces: blanks of any width. */
const between = /\s{1,3}/y;
/** Pieces of one key. */
const mostPieces = 60;

/** The pieces that go on with what begins at an offset; undefined where nothing does. */
export function piecesAt(plain: string, start: number): Pieces | undefined {
  const first = readAt(piece, plain, start);
  if (first === undefined) return undefined;
  const found = [first];
  let end = start + first.length;
  let next = readNext(plain, end);
  while (next !== undefined && found.length < mostPieces && !isWhole(found.join(""))) {
    const taken = isEven(found, next.text) ? { texts: [next.text], end: next.end } : takeFrom(plain, next);
    if (taken === undefined) break;
    found.push(...taken.texts);
    end = taken.end;
    next = readNext(plain, end);
  }
  return found.length > 1 ? { text: found.join(""), end } : undefined;
}

/** Pieces of one length, after the first, that show that a program cut a key. */
const fewestEven = 2;

/** Whether the pieces before are all of one length, and this one is not longer. */
function isEven([, ...found]: readonly string[], text: string): boolean {
  const length = found[0]?.length ?? 0;
  return found.length >= fewestEven && found.every((one) => one.length === length) && text.length <= length;
}

interface Next {
  text: string;
  end: number;
}

function readAt(pattern: RegExp, plain: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(plain)?.[0];
}

function readNext(plain: string, end: number): Next | undefined {
  const gap = readAt(between, plain, end);
  const text = gap === undefined ? undefined : readAt(piece, plain, end + gap.length);
  return gap === undefined || text === undefined ? undefined : { text, end: end + gap.length + text.length };
}

/** Pieces that could be words and may stand in a row. */
const mostWordlike = 8;

/** The next piece, with those before it that could be words if all of them are as long as it. */
function takeFrom(plain: string, next: Next): { texts: string[]; end: number } | undefined {
  const texts: string[] = [];
  for (let one: Next | undefined = next; one !== undefined; one = readNext(plain, one.end)) {
    texts.push(one.text);
    if (isKeyPiece(one.text)) {
      const { length } = one.text;
      return texts.every((text) => text.length === length) ? { texts, end: one.end } : undefined;
    }
    if (texts.length > mostWordlike || one.text.length > longestWordlike) return undefined;
  }
  return undefined;
}

const longestWordlike = 8;

/** Whether no word, name or id reads like this. */
function isKeyPiece(text: string): boolean {
  if (knownNames.test(text) || (text.length >= shortestHash && /^[\da-f-]+$/i.test(text))) return false;
  if (/\d/.test(text) && /[a-z]/i.test(text))
    return text.length >= shortestPiece && !/^[A-Za-z][a-z]+\d{0,3}$/.test(text);
  return /^(?=.{12})(?:.*?[a-z][A-Z]){3}/.test(text);
}

const shortestPiece = 3;
const shortestHash = 8;

/** Beginnings of other keys, names of models, ids of OpenAI's and of requests, dates and versions. */
const knownNames =
  /^(?:sk|gpt|o\d|text|tts|dall|whisper|claude|gemini|llama)-|^(?:req|org|proj|resp|msg|file|chatcmpl|asst|run|thread|call|batch|user)[-_]|^v?\d+[a-z]{0,2}$|^\d{4}-\d\d/i;
