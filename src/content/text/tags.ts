/** What an attribute of a tag names: a fact (of one kind, where only that makes sense), sources, a drawing or a sample. */
export type Named =
  "fact" | "facts" | "date" | "path" | "url" | "citations" | "drawing" | "sample" | "envLine";

interface TagRule {
  /** Attributes that name something, and what. */
  names?: Readonly<Record<string, Named>>;
  /** Whether the tag may stand in a field, too, and not only in the text of a page. */
  inFields?: true;
  /** Ids of the sections that it brings along. */
  sections?: readonly string[];
}

/** The tags that authors may use; `src/components/mdx.ts` has a component for each. */
export const tags = {
  Action: { names: { id: "url" } },
  Answer: {},
  Cite: { names: { id: "citations", fact: "facts" }, inFields: true },
  CredentialChooser: { sections: ["choose-credential"] },
  Diagram: { names: { name: "drawing" } },
  Ends: { names: { id: "date" }, inFields: true },
  EnvLineChecker: { sections: ["check-your-line"] },
  EnvReadings: { names: { line: "envLine" } },
  EnvRuns: {},
  ErrorExplainer: { sections: ["explain-error"] },
  Fact: { names: { id: "fact" }, inFields: true },
  FactLink: { names: { id: "url" }, inFields: true },
  Fold: {},
  FromStep: {},
  KeyTools: {},
  Note: {},
  OfflineSwitch: {},
  OutdatedAdvice: {},
  Path: { names: { id: "path" }, inFields: true },
  Proof: {},
  Sample: { names: { file: "sample" } },
  Step: {},
  Steps: {},
  Tab: {},
  Tabs: {},
  WhichKey: { sections: ["which-key"] },
  YourList: { sections: ["your-list"] },
} as const satisfies Readonly<Record<string, TagRule>>;

/** A tag that exists. */
export type TagName = keyof typeof tags;

const rules: Readonly<Record<string, TagRule>> = tags;

/** The rule of a tag; undefined for a tag that does not exist. */
export function ruleOf(name: string): TagRule | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

/** Names of the tags that may stand in a text of a page, or in a field. */
export function tagNames(inFields: boolean): string[] {
  return Object.keys(rules).filter((name) => !inFields || rules[name]?.inFields === true);
}

/** Ids of the facts that a tag shows or cites. */
export function factsIn({
  name,
  attributes,
}: {
  name: string;
  attributes: Readonly<Record<string, string>>;
}): string[] {
  return Object.entries(ruleOf(name)?.names ?? {})
    .filter(([, named]) => named !== "citations" && !["drawing", "sample", "envLine"].includes(named))
    .flatMap(([attribute]) => (attributes[attribute] ?? "").split(/\s+/).filter(Boolean));
}
