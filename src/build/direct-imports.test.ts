import assert from "node:assert/strict";
import { test } from "node:test";
import { withDirectImports } from "./direct-imports.ts";

const imports: Readonly<Record<string, readonly string[]>> = {
  "_astro/page.js": ["_astro/preload-helper.js"],
  "_astro/island.js": ["_astro/preact.js", "_astro/preload-helper.js"],
  "_astro/dialog.js": ["_astro/preact.js", "_astro/preload-helper.js"],
  "_astro/preact.js": ["_astro/core.js"],
};
const direct = (code: string, file = "_astro/page.js") =>
  withDirectImports(
    `import { t as load } from "./preload-helper.js";\n${code}`,
    file,
    (one) => imports[one] ?? [],
  ).trim();

test("asks for a script and for what it imports at once", () => {
  assert.equal(
    direct('return load(() => import("./dialog.js"), __VITE_PRELOAD__);'),
    'return (import("./preact.js"), import("./core.js"), import("./dialog.js"));',
  );
});

test("takes the module out of a script that others import from", () => {
  assert.equal(
    direct('load(() => import("./dialog.js").then((n) => n.t), __VITE_PRELOAD__)', "_astro/island.js"),
    'import("./dialog.js").then((n) => n.t)',
  );
  assert.equal(
    direct("return load(() => import(`./dialog.js`).then(e=>e.t),__VITE_PRELOAD__);"),
    'return (import("./preact.js"), import("./core.js"), import(`./dialog.js`).then(e=>e.t));',
  );
});

test("does not ask for what is there", () => {
  assert.equal(
    direct('load(() => import("./dialog.js"), __VITE_PRELOAD__).then(show);', "_astro/island.js"),
    'import("./dialog.js").then(show);',
  );
});

test("reads the form that picks what is used", () => {
  const picking = 'load(async () => {\n\tconst { a, b } = await import("./mask.js");\n\treturn { a, b };\n}';
  assert.equal(
    direct(`const { a, b } = await ${picking}, __VITE_PRELOAD__);`),
    'const { a, b } = await import("./mask.js");',
  );
});

test("leaves an address that is known only in the browser as it is", () => {
  const address = "/* @vite-ignore */\n`${base}engine.js`";
  assert.equal(direct(`load(() => import(${address}), __VITE_PRELOAD__)`), `import(${address})`);
});

test("keeps a call of an unknown form working", () => {
  assert.equal(
    direct('load(function () { return import("./a.js"); }, __VITE_PRELOAD__)'),
    'const load = (load) => load();\n\nload(function () { return import("./a.js"); }, __VITE_PRELOAD__)',
  );
});

test("leaves code without the helper alone", () => {
  assert.equal(
    withDirectImports('import "./a.js";', "_astro/a.js", () => []),
    'import "./a.js";',
  );
});
