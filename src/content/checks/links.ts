import type { Content, Unread } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";
import { placeOf, type Text } from "../files/texts.ts";
import { addressesOf, withoutSection } from "./addresses.ts";
import { unknownIds } from "./references.ts";

/** Links in texts to pages and questions of ours that do not exist. */
export function linkProblems(texts: readonly Text[], content: Content, unread: Unread["unread"]): Problem[] {
  const addresses = addressesOf(content, unread);
  return texts.flatMap((text) =>
    text.links
      .filter(({ url }) => url.startsWith("/"))
      .flatMap(({ url, line }) =>
        unknownIds(placeOf(text, line), text.field, [withoutSection(url)], addresses),
      ),
  );
}
