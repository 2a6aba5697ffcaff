import { HtmlValidate } from "html-validate";
import type { BuiltPage } from "../../build/built-pages.ts";
import type { Problem } from "../../content/files/problem.ts";

const checker = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    // Firefox brings back ticks after a reload unless a box says that it should not; the standard has no other way.
    "valid-autocomplete": "off",
    // The standard lets pages leave out end tags (`src/finish/short-forms.ts`); any other mistake in nesting is still found.
    "no-implicit-close": "off",
  },
});

/** What a page has against the HTML standard. */
export async function htmlProblems({ url, html }: BuiltPage): Promise<Problem[]> {
  const { results } = await checker.validateString(html, url);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column, selector }) => ({
      file: url,
      field: `${ruleId} at ${line}:${column}`,
      received: `${message}${selector ? ` (${selector})` : ""}`,
      expected: "HTML as the standard has it",
    })),
  );
}
