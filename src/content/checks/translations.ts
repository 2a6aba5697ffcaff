import type { Content, Entry } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";
import { stringsIn, translatedChecklist } from "../../domain/checklist/translation.ts";
import {
  checklistParts,
  errorClientParts,
  errorParts,
  faqParts,
  guideParts,
  notOursParts,
  sourceHash,
} from "../text/source-hash.ts";
import { readText } from "../text/read.ts";
import { ruleOf } from "../text/tags.ts";

/** A translation and what it is one of. */
export interface Translated {
  translation: Entry<{ translates: string }>;
  source: Entry;
  /** Hash of the source as it is now. */
  hash: string;
  /** Texts of the translation and of the source in which tags may stand. */
  tagged: readonly [readonly string[], readonly string[]];
}

/** Each translation that has a source. */
function translationsOf(content: Content): Translated[] {
  const { zhGuide, zhFaq, zhChecklists, zhErrors, zhErrorClients, zhNotOurs } = content;
  return [
    ...withSources(zhGuide, content.guide, guideParts, bodyOf),
    ...withSources(zhFaq, content.faq, faqParts, bodyOf),
    ...withSources(zhChecklists, content.checklists, checklistParts, ({ data }) => stringsIn(data)),
    ...withSources(zhErrors, content.errors, errorParts, errorParts),
    ...withSources(zhErrorClients, content.errorClients, errorClientParts, none),
    ...withSources(zhNotOurs, content.notOurs, notOursParts, none),
  ];
}

const bodyOf = ({ body }: Entry) => [body];
const none = () => [];

/**
 * Translations with their sources.
 *
 * @param partsOf what of a source is translated
 * @param taggedIn texts of either in which tags may stand
 */
function withSources<Own extends Entry<{ translates: string }>, Source extends Entry>(
  translations: readonly Own[],
  sources: readonly Source[],
  partsOf: (source: Source) => string[],
  taggedIn: (entry: Own | Source) => string[],
): Translated[] {
  return paired(translations, sources).map(([translation, source]) => ({
    translation,
    source,
    hash: sourceHash(partsOf(source)),
    tagged: [taggedIn(translation), taggedIn(source)],
  }));
}

function paired<Own extends Entry, Source extends Entry>(
  translations: readonly Own[],
  sources: readonly Source[],
): [Own, Source][] {
  const known = new Map(sources.map((source) => [source.name, source]));
  return translations.flatMap((translation) => {
    const source = known.get(translation.name);
    return source ? [[translation, source]] : [];
  });
}

/** Translations whose source has changed since they were written; the page says so, and nothing fails. */
export function behind(content: Content): Translated[] {
  return translationsOf(content).filter(({ translation, hash }) => translation.data.translates !== hash);
}

/** Translations of nothing, that show or cite something else than their source, or a value that is another one now. */
export function translationProblems(content: Content): Problem[] {
  const late = new Set(behind(content).map(({ translation }) => translation));
  return [
    ...withoutSource(content.zhGuide, content.guide),
    ...withoutSource(content.zhFaq, content.faq),
    ...withoutSource(content.zhDrawings, content.drawings),
    ...withoutSource(content.zhChecklists, content.checklists),
    ...withoutSource(content.zhErrors, content.errors),
    ...withoutSource(content.zhErrorClients, content.errorClients),
    ...withoutSource(content.zhNotOurs, content.notOurs),
    ...partProblems(content),
    ...translationsOf(content)
      .filter(({ translation }) => !late.has(translation))
      .flatMap(namingProblems),
    ...valueProblems(content),
  ];
}

function withoutSource(translations: readonly Entry[], sources: readonly Entry[]): Problem[] {
  const known = new Set(sources.map(({ name }) => name));
  return translations
    .filter(({ name }) => !known.has(name))
    .map(({ file, name }) => ({
      file,
      field: "(file name)",
      received: name,
      expected: "the name of the file that it translates",
    }));
}

/** What a text names with its tags, each once: facts, sources, samples and drawings. */
function namesIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts
      .flatMap((text) => readText(text).tags)
      .flatMap(({ name, attributes }) =>
        Object.keys(ruleOf(name)?.names ?? {}).flatMap((attribute) =>
          (attributes[attribute] ?? "")
            .split(/\s+/)
            .filter(Boolean)
            .map((id) => `<${name} ${attribute}="${id}">`),
        ),
      ),
  );
}

/** Translated checklists that do not have the parts of their source. */
function partProblems({ checklists, zhChecklists }: Content): Problem[] {
  return paired(zhChecklists, checklists).flatMap(([{ file, data }, source]) => {
    try {
      translatedChecklist(source.data, data);
      return [];
    } catch (error) {
      const { message } = error as Error;
      return [{ file, field: "(parts)", received: message, expected: `those of ${source.file}` }];
    }
  });
}

function namingProblems({ translation, source, tagged }: Translated): Problem[] {
  const [own, others] = [namesIn(tagged[0]), namesIn(tagged[1])];
  const field = "text";
  return [
    ...[...others.difference(own)].map((name) => ({
      file: translation.file,
      field,
      received: `no ${name}`,
      expected: `it, as in ${source.file}`,
    })),
    ...[...own.difference(others)].map((name) => ({
      file: translation.file,
      field,
      received: name,
      expected: `only what ${source.file} shows or cites`,
    })),
  ];
}

function valueProblems({ facts, zhValues }: Content): Problem[] {
  const known = new Map(facts.map(({ name, data }) => [name, data]));
  return zhValues.flatMap(({ file, prefix, name, data }) => {
    const field = data.name === undefined ? "value" : "name";
    const fact = known.get(name);
    return !fact || fact[field] === data[field]
      ? []
      : [
          {
            file,
            field: `${prefix}${field}`,
            received: String(data[field]),
            expected: `${String(fact[field])}, the ${field} of the fact now, and a text that says the same`,
          },
        ];
  });
}
