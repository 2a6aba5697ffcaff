import assert from "node:assert/strict";
import { test } from "node:test";
import { type Component, type Finding, inComponent, type MadeScript, scriptsOf } from "./component.ts";

const component: Component = {
  path: "src/components/Greeting.astro",
  text: [
    "---",
    "interface Props {",
    "  name: string;",
    "}",
    "const { name } = Astro.props;",
    "---",
    "",
    "<p>",
    "  Hello {name.nonsense}",
    "</p>",
    "",
    "<script>",
    '  const count: number = "none";',
    "</script>",
    "",
  ].join("\n"),
};

/** A finding where some words stand in a made script, as a compiler would tell it. */
function findingAt(words: string, { path, code }: MadeScript): Finding {
  const before = code.slice(0, code.indexOf(words)).split("\n");
  assert.ok(code.includes(words), `${words} in ${code}`);
  return { path, line: before.length, column: (before.at(-1) ?? "").length + 1, message: "wrong" };
}

const [page, sent] = scriptsOf(component).scripts as [MadeScript, MadeScript];

test("a component becomes a script of its page and one for each that it sends", () => {
  assert.deepEqual(
    scriptsOf(component).scripts.map(({ path }) => path),
    ["src/components/Greeting.astro.tsx", "src/components/Greeting.astro.0.mts"],
  );
});

test("a mistake is told at its own line and column, wherever it stands in the component", () => {
  const places = [
    ["name } =", page, 5, 9],
    ["nonsense", page, 9, 15],
    ["count:", sent, 13, 9],
  ] as const;
  for (const [words, script, line, column] of places) {
    const found = inComponent(script, findingAt(words, script));
    assert.deepEqual(found, { path: component.path, line, column, message: "wrong" }, words);
  }
});

test("what stands behind the component's own text is no mistake of its author", () => {
  assert.equal(inComponent(page, findingAt("export default function", page)), undefined);
});

test("a tag that does not close is named, with its place", () => {
  const { findings } = scriptsOf({ path: "src/components/Open.astro", text: "<p>\n  <b>so</p>\n" });
  const [first] = findings;
  assert.equal(first?.path, "src/components/Open.astro");
  assert.equal(first?.line, 2);
  assert.match(first?.message ?? "", /^error: .*closing tag/);
});
