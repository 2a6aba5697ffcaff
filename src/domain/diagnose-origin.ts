import type { ReadableText } from "./diagnose-normalize.ts";
import { openAiHosts, otherModules, otherServices, otherTroubles, statusWords } from "./diagnose-signs.ts";

/** Who a text speaks about. */
export interface Origin {
  /** `host`: an address of OpenAI's; `word`: the name of OpenAI or of one of its models. */
  openAi: "host" | "word" | "no";
  /** Another service that the text names by its address, its class or its own words. */
  otherService?: string | undefined;
  /** A trouble of another kind, as a sentence. */
  otherTrouble?: string | undefined;
  /** Whether the text holds no more than a status or a class. */
  isBare: boolean;
}

const openAiWords =
  /openai|chatgpt|\bgpt-\d|\bdall-e|dangerouslyallowbrowser|\bsk-proj-|\bmodel\.request\b|\bapi\.[a-z_.]{1,30}\.(?:read|write|request)\b/;
/** Longest text that can be a mere status, in words. */
const bareLength = 12;

/** Reads who a text speaks about. */
export function originOf(text: ReadableText): Origin {
  const has = (mark: string) => text.plain.includes(mark);
  const host = openAiHosts.some(has);
  return {
    openAi: host ? "host" : openAiWords.test(text.plain) ? "word" : "no",
    otherService: otherServices.find(({ marks }) => marks.some(has))?.name ?? moduleIn(text.plain),
    otherTrouble: otherTroubles.find(({ marks }) => marks.some(has))?.reason,
    isBare: isBare(text),
  };
}

function moduleIn(plain: string): string | undefined {
  const name = otherModules.exec(plain)?.[1];
  return name && `the library ${name}`;
}

function isBare({ words, plain }: ReadableText): boolean {
  if (words.length > bareLength || /\p{L}/u.test(plain.replace(/[a-z]/g, ""))) return false;
  return words.every(
    (word) => statusWords.has(word) || /^[45]\d\d$/.test(word) || /(?:error|exception)$/.test(word),
  );
}
