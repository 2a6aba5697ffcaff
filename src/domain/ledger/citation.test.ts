import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { findReferences, numberByFirstUse } from "./citation.ts";

const noCitations = () => [];
const citationsOf = (factId: string) => (factId === "known" ? ["source-b", "source-c"] : []);

test("numbers sources by first use and repeats no number", () => {
  assert.deepEqual(
    [...numberByFirstUse(["b", "a", "b", "c", "a"])],
    [
      ["b", 1],
      ["a", 2],
      ["c", 3],
    ],
  );
});

test("numbers no sources when there are none", () => {
  assert.equal(numberByFirstUse([]).size, 0);
});

test("numbers sources densely, upwards from 1, in the order of first use", () => {
  const ids = fc.array(fc.constantFrom("a", "b", "c", "d", "__proto__", "constructor"));
  fc.assert(
    fc.property(ids, (used) => {
      const unique = [...new Set(used)];
      assert.deepEqual(
        [...numberByFirstUse(used)],
        unique.map((id, index) => [id, index + 1]),
      );
    }),
  );
});

test("keeps the numbers of a page when text is added at its end", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (before, added) => {
      const longer = numberByFirstUse([...before, ...added]);
      for (const [id, number] of numberByFirstUse(before)) assert.equal(longer.get(id), number);
    }),
  );
});

test("finds facts in the tags that show them", () => {
  const source =
    '<Fact id="one" />, <Path id="two" />, <FactLink id="three">a link</FactLink>, <Ends id="four" />';
  assert.deepEqual(findReferences(source, noCitations).facts, ["one", "two", "three", "four"]);
});

test("finds the sources of a citation in the order in which they are written", () => {
  const { citations, cited } = findReferences('<Cite id="source-b source-a" />', noCitations);
  assert.deepEqual(
    { citations, cited },
    { citations: ["source-b", "source-a"], cited: ["source-b", "source-a"] },
  );
});

test("cites the sources of a fact that is cited", () => {
  const references = findReferences('<Cite id="source-a" fact="known" />', citationsOf);
  assert.deepEqual(references, {
    facts: ["known"],
    citations: ["source-a"],
    cited: ["source-a", "source-b", "source-c"],
    samples: [],
  });
});

test("keeps an unknown fact among the references although it brings no sources", () => {
  const { facts, cited } = findReferences('<Cite fact="unknown" />', citationsOf);
  assert.deepEqual({ facts, cited }, { facts: ["unknown"], cited: [] });
});

test("finds sample files", () => {
  const { samples } = findReferences('<Sample file="store-bash/set.sh" title="Set it" />', noCitations);
  assert.deepEqual(samples, ["store-bash/set.sh"]);
});

test("reports a sample without a file as an empty name, so that a check can refuse it", () => {
  assert.deepEqual(findReferences("<Sample name />", noCitations).samples, [""]);
});

test("finds no ids in tags that have none", () => {
  const source = '<Cite kind="x" /> <Fact name="y" />';
  assert.deepEqual(findReferences(source, noCitations), { facts: [], citations: [], cited: [], samples: [] });
});

test("reads a tag that spans lines", () => {
  assert.deepEqual(findReferences('<Cite\n  id="source-a\n      source-b"\n/>', noCitations).cited, [
    "source-a",
    "source-b",
  ]);
});

test("ignores tags that refer to nothing", () => {
  const source = '<Note id="one">text</Note> <Facts id="two" /> Fact id="three"';
  assert.deepEqual(findReferences(source, noCitations).facts, []);
});

test("finds every cited source in order, whatever prose stands between", () => {
  const prose = fc.string().map((text) => text.replaceAll(/[<>"]/g, ""));
  const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(prose, id)), (parts) => {
      const source = parts.map(([text, name]) => `${text}<Cite id="${name}" />`).join("");
      assert.deepEqual(
        findReferences(source, noCitations).cited,
        parts.map(([, name]) => name),
      );
    }),
  );
});
