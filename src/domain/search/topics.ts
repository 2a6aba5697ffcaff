/** By what results can be narrowed, beside their kind: where they stand. */
import type { Place } from "./record.ts";

/** What to look for, and where; empty for anywhere. */
export interface Scope {
  kind: Place["kind"] | "";
  topic: string;
}

/** A search that is not narrowed. */
export const everywhere: Scope = { kind: "", topic: "" };

/** The topic of a question, the page of a section, the list of a step; a page is its own. Errors and terms stand alone. */
export function topicOf({ topic, title, kind }: Pick<Place, "topic" | "title" | "kind">): string {
  return topic || (kind === "Guide" || kind === "Checklist" ? title : "");
}

/** Places that are looked at for topics: what comes later hardly answers. */
const near = 40;
/** A longer list would take longer to read than the results. */
const mostTopics = 12;

/** The topics of the best places, best first; none when there is nothing to choose. */
export function topicsOf(ranked: readonly Place[]): string[] {
  const topics = [...new Set(ranked.slice(0, near).map(topicOf).filter(Boolean))];
  return topics.length > 1 ? topics.slice(0, mostTopics) : [];
}

/** What of a scope can be kept for places with these topics: a topic that none of them has would empty the list. */
export function fittingScope(scope: Scope, topics: readonly string[]): Scope {
  return topics.includes(scope.topic) ? scope : { ...scope, topic: "" };
}

/** Whether a place is in a scope. */
export function isWithin(place: Place, { kind, topic }: Scope): boolean {
  return (kind === "" || place.kind === kind) && (topic === "" || topicOf(place) === topic);
}
