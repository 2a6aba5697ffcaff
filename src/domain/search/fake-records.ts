/** A small site, for tests. */
import { buildQuickIndex, type QuickIndex } from "./quick-index.ts";
import { readyIndex, type ReadyIndex } from "./ready-index.ts";
import type { SearchRecord, SearchWords } from "./record.ts";

/** What its author says of words. */
export const words: SearchWords = {
  fillers: ["a", "the", "i", "my", "is", "how", "do", "why", "to", "can", "not", "it", "for", "please"],
  weak: ["again", "into"],
  unknown: [],
  synonyms: [
    ["top up", "buy credit", "add funds"],
    ["delete", "revoke"],
    ["lost", "misplaced"],
  ],
};

/** A record with some fields; the others are empty. */
export function record(change: Partial<SearchRecord>): SearchRecord {
  return { url: "/", title: "", text: "", aliases: [], kind: "Question", topic: "", ...change };
}

/** Its records, some of each kind. */
export const records: readonly SearchRecord[] = [
  record({
    url: "/faq/#lost",
    title: "I lost my key: can I see it again?",
    text: "No. The key is shown once.",
    topic: "Find",
  }),
  record({
    url: "/faq/#credit",
    title: "How do I buy credit?",
    text: "Open the billing page and pay.",
    topic: "Billing",
  }),
  record({
    url: "/faq/#paid",
    title: "Why do I get a 429 with a subscription?",
    text: "Two bills.",
    topic: "Billing",
  }),
  record({
    url: "/errors/no-credit/",
    title: "You exceeded your current quota",
    text: "429 insufficient_quota. No credit is left.",
    aliases: ["insufficient_quota", "You exceeded your current quota, please check your plan"],
    kind: "Error",
  }),
  record({ url: "/guide/store/", title: "Store your key", text: "Keep the key out of code.", kind: "Guide" }),
  record({
    url: "/guide/store/#windows",
    title: "Store the key on Windows",
    text: "Run setx in the terminal.",
    kind: "Guide",
    topic: "Store your key",
  }),
  record({
    url: "/guide/store/#mac",
    title: "Store the key on a Mac",
    text: "Use the terminal and zsh.",
    kind: "Guide",
    topic: "Store your key",
  }),
  record({
    url: "/checklist/#step-revoke",
    title: "Revoke the old key",
    text: "On the keys page.",
    kind: "Checklist",
    topic: "Leak",
  }),
  record({ url: "/glossary/#term-scope", title: "scope", text: "What a key may do.", kind: "Glossary" }),
  record({ url: "/sources/#fact-once", title: "The key is shown once.", kind: "Fact" }),
];

/** Its index, as it is sent. */
export const quickIndex: QuickIndex = {
  build: "one",
  browse: [{ title: "Billing", url: "/faq/#topic-billing" }],
  ...buildQuickIndex(records, words),
};

/** The same, as a browser makes it ready. */
export function smallIndex(): ReadyIndex {
  return readyIndex(JSON.parse(JSON.stringify(quickIndex)) as QuickIndex);
}
