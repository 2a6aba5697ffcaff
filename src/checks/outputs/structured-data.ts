import Validator from "@adobe/structured-data-validator";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";
import { isTranslation, sourcePath, translated } from "../../domain/site/translation.ts";

interface Node {
  "@type": string;
  inLanguage?: string;
}

/** Texts without which search engines pass over a thing of this type; of lists, every entry needs its own. */
const required: Readonly<Record<string, readonly string[]>> = {
  TechArticle: ["headline", "description", "image", "url", "dateModified"],
  FAQPage: ["mainEntity"],
  Question: ["name", "acceptedAnswer"],
  Answer: ["text", "url"],
  HowTo: ["name", "description", "step"],
  HowToStep: ["name", "text"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name"],
};

/** What a page must be to search engines, by its address; a translation is what its source is. */
const expected: readonly [RegExp, string][] = [
  [/^\/(?:guide|errors)\/.+/, "TechArticle"],
  [/^\/faq\/$/, "FAQPage"],
  [/^\/checklist\//, "HowTo"],
];

/** Structured data that a page lacks, that search engines would pass over, or that a validator refuses. */
export async function structuredDataProblems({ url, document }: BuiltPage): Promise<Problem[]> {
  const blocks = document.querySelectorAll('script[type="application/ld+json"]');
  const nodes = blocks.flatMap((block) => (JSON.parse(block.textContent) as { "@graph": Node[] })["@graph"]);
  const types = new Set(nodes.map((node) => node["@type"]));
  const missing = expected.filter(([pages, type]) => pages.test(sourcePath(url)) && !types.has(type));
  const language = isTranslation(url) ? translated : undefined;
  const inAnother = nodes.filter((node) => isText(node) && node.inLanguage !== language);
  const texts = [
    ...inAnother.map(({ "@type": type, inLanguage = "no language" }) => ({
      received: `${type} in ${inLanguage}`,
      expected: `it in ${language ?? "no language"}`,
    })),
    ...missing.map(([, type]) => ({ received: [...types].join(", ") || "nothing", expected: type })),
    ...nodes.flatMap(emptyParts).map((part) => ({ received: `no ${part}`, expected: `a ${part}` })),
    ...deadAnchors(nodes, document).map((id) => ({ received: `#${id}`, expected: "an anchor of the page" })),
    ...(await refused(nodes)).map((message) => ({ received: message, expected: "no issue" })),
  ];
  return texts.map((text) => ({ file: url, field: "structured data", ...text }));
}

/** Breadcrumbs are no text, and have no language in the vocabulary. */
const isText = (node: Node) => node["@type"] !== "BreadcrumbList";

/** Required parts that are not there, as `type.part`, also within other parts. */
function emptyParts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(emptyParts);
  if (typeof node !== "object" || node === null) return [];
  const type = "@type" in node ? String(node["@type"]) : "none";
  const parts = required[type];
  if (!parts) return [`known type, but ${type}`];
  const filled = new Map(Object.entries(node).filter(([, part]) => part !== "" && String(part) !== ""));
  return [
    ...parts.filter((part) => !filled.has(part)).map((part) => `${type}.${part}`),
    ...[...filled.values()].flatMap(emptyParts),
  ];
}

/** Ids after the `#` of addresses that the page does not have. */
function deadAnchors(nodes: readonly Node[], document: BuiltPage["document"]): string[] {
  const ids = [...JSON.stringify(nodes).matchAll(/"url":"[^"#]*#([^"]*)"/g)].map(([, id = ""]) => id);
  return ids.filter((id) => !document.getElementById(id));
}

/** What the validator says against them; it knows what search engines ask of breadcrumbs and of steps. */
async function refused(nodes: readonly Node[]): Promise<string[]> {
  const byType = Object.groupBy(structuredClone(nodes), (node) => node["@type"]);
  const issues = await new Validator().validate({ jsonld: byType });
  const errors = issues.filter(({ severity }) => severity === "ERROR");
  return errors.map(({ issueMessage, fieldNames }) => `${issueMessage} (${fieldNames.join(", ")})`);
}
