/** Puts the data files together: fields from the content, and texts from the finished pages, so that shown is published. */
import type { Content } from "../../content/files/entries.ts";
import { checklistPath } from "../../domain/checklist/checklist.ts";
import { factText } from "../../domain/ledger/fact.ts";
import type { DataLists } from "./schemas.ts";
import type { PageTexts } from "./texts.ts";

/** What the data files are made from. */
export interface DataSources {
  content: Content;
  /** Texts by the root-relative address of their page, without the base path. */
  texts: ReadonlyMap<string, PageTexts>;
  /** Full address of the home page, with a slash at the end. */
  home: string;
}

/** The lists of all data files. */
export function dataLists(sources: DataSources): DataLists {
  const { content } = sources;
  return {
    checklists: { checklists: checklistsOf(sources) },
    clients: { clients: clientsOf(sources) },
    "env-readers": {
      lines: content.envLines.map(({ data: { recommended: _recommended, ...line } }) => line),
      readers: content.envReaders.map(({ data: { rules: _rules, ...reader } }) => reader),
    },
    errors: { errors: errorsOf(sources) },
    facts: { facts: factsOf(sources), sources: content.citations.map(({ data }) => data) },
    faq: { questions: questionsOf(sources) },
  };
}

const fullAddress = (home: string, path: string) => home + path.slice(1);

function checklistsOf({ content, texts, home }: DataSources): DataLists["checklists"]["checklists"] {
  return content.checklists.map(({ name, data: { title, description, groups, steps } }) => {
    const path = checklistPath(name);
    return {
      id: name,
      url: fullAddress(home, path),
      title,
      description,
      groups,
      steps: steps.map((step) => ({
        id: step.id,
        url: fullAddress(home, checklistPath(name, step.id)),
        title: step.title,
        group: step.group,
        text: textOf(texts, path, step.id),
      })),
    };
  });
}

function clientsOf({ content, texts, home }: DataSources): DataLists["clients"]["clients"] {
  return content.clients.map(({ name, data }) => {
    const { surprises: _surprises, code: _code, codePrints: _codePrints, ...fields } = data;
    const path = `/clients/${name}/`;
    return {
      id: name,
      url: fullAddress(home, path),
      ...fields,
      surprises: [...(texts.get(path)?.["surprises"] ?? [])],
    };
  });
}

function errorsOf({ content, texts, home }: DataSources): DataLists["errors"]["errors"] {
  return content.errors.map(({ name, data }) => {
    const { title, meaning, status, type, code, param, classes, messages, evidence, retry, confidence } =
      data;
    const path = `/errors/${name}/`;
    return {
      id: name,
      url: fullAddress(home, path),
      title,
      meaning,
      status,
      type,
      code,
      param,
      classes,
      messages,
      evidence,
      retry,
      confidence,
      related: data.related,
      aboutKey: data.aboutKey ?? true,
      causes: [...(texts.get(path)?.["causes"] ?? [])],
      firstTest: textOf(texts, path, "firstTest"),
      fix: textOf(texts, path, "fix"),
    };
  });
}

function factsOf({ content, home }: DataSources): DataLists["facts"]["facts"] {
  return content.facts.map(({ data }) => {
    const { rows: _rows, outdated, ...fact } = data;
    return {
      ...fact,
      url: fullAddress(home, `/sources/#fact-${fact.id}`),
      ...(fact.value === undefined ? {} : { text: factText(data) }),
      ...(outdated && { outdated: outdated.map(({ patterns: _patterns, ...claim }) => claim) }),
    };
  });
}

function questionsOf({ content, texts, home }: DataSources): DataLists["faq"]["questions"] {
  const topics = new Map(content.faqTopics.map(({ name, data }) => [name, data.title]));
  return content.faq.map(({ name, data: { question, aliases, topic } }) => ({
    id: name,
    url: fullAddress(home, `/faq/#${name}`),
    question,
    aliases,
    topic: topics.get(topic) ?? topic,
    answer: textOf(texts, "/faq/", name),
  }));
}

/** @throws when the page does not show the text */
function textOf(texts: DataSources["texts"], path: string, id: string): string {
  const text = texts.get(path)?.[id]?.[0];
  if (text === undefined)
    throw new Error(`${path}: received no text for "${id}", expected one for the data files`);
  return text;
}
