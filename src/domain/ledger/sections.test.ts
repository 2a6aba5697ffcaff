import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { splitSections } from "./sections.ts";

test("splits at second-level headings only", () => {
  assert.deepEqual(splitSections("Lead\n## One\ntext\n### Deeper\n## Two"), [
    "Lead",
    "## One\ntext\n### Deeper",
    "## Two",
  ]);
});

test("has an empty first part when a heading comes first, and one part without headings", () => {
  assert.deepEqual(splitSections("## One"), ["", "## One"]);
  assert.deepEqual(splitSections("Text"), ["Text"]);
});

test("takes no line of fenced code for a heading", () => {
  const code = "```bash\n## a comment\n```";
  assert.equal(splitSections(`${code}\n## One`).length, 2);
  assert.equal(splitSections("````text\n```\n## inner\n```\n````").length, 1);
});

const parts = (text: string) => splitSections(text).length;

test("ends fenced code at marks like the first ones, with nothing behind them but blanks", () => {
  assert.equal(parts("```\n``` js\n## inner\n```"), 1);
  assert.equal(parts("```\n~~~\n## inner\n```"), 1);
  assert.equal(parts("```\n```  \n## One"), 2);
  assert.equal(parts("  ```\n## inner\n  ```\n## One"), 2);
  assert.equal(parts("no code: ``` x\n## One"), 2);
  assert.equal(parts("~ about\n## One"), 2);
});

test("loses nothing", () => {
  const line = fc.constantFrom("## One", "text", "```", "~~~~", "### Two", "");
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const sections = splitSections(lines.join("\n"));
      const rejoined = lines[0] === "## One" ? sections.slice(1) : sections;
      assert.equal(rejoined.join("\n"), lines.join("\n"));
    }),
  );
});
