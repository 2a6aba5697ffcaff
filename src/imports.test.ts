/** Folders say where code runs and what it may know; this test holds them to it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { isForTests, readSource, source, type SourceFile } from "./checks/source-files.ts";

interface Rule {
  /** Rooms of `src` beside its own. An entry allows the rooms below it, too. */
  rooms: readonly string[];
  /** Packages, or modules of one; what stands below an entry is allowed with it. */
  packages: readonly string[] | "any";
}

/** Rules by room: a folder of `src` with everything below it that has no rule of its own, or a single file. */
const rules: Readonly<Record<string, Rule>> = {
  "domain/checklist": { rooms: ["domain/tabs", "domain/words"], packages: [] },
  "domain/credentials": { rooms: ["domain/words"], packages: [] },
  "domain/guide": { rooms: [], packages: [] },
  "domain/env-files": { rooms: ["domain/words"], packages: [] },
  "domain/explain": {
    rooms: ["domain/ledger", "domain/steps.ts", "domain/tabs", "domain/words"],
    packages: [],
  },
  "domain/ledger": { rooms: [], packages: [] },
  "domain/observations": { rooms: ["domain/words"], packages: [] },
  "domain/site": { rooms: ["domain/words"], packages: [] },
  "domain/offline": { rooms: ["domain/words"], packages: [] },
  "domain/samples": { rooms: ["domain/site", "domain/words"], packages: [] },
  "domain/search": { rooms: [], packages: ["stemmer"] },
  "domain/secrets": { rooms: ["domain/steps.ts"], packages: [] },
  "domain/steps.ts": { rooms: [], packages: [] },
  "domain/tabs": { rooms: [], packages: [] },
  "domain/words": { rooms: [], packages: [] },
  state: {
    rooms: ["domain"],
    packages: ["nanostores", "${base}pagefind/pagefind.js"],
  },
  "islands/dom": { rooms: [], packages: ["nanostores", "preact", "/content/words"] },
  "islands/checklist": {
    rooms: ["islands/dom", "state", "domain/checklist", "domain/words", "styles"],
    packages: ["preact", "nanostores", "/content/words"],
  },
  "islands/search": {
    rooms: ["islands/dom", "state", "domain/search", "domain/words", "styles"],
    packages: ["preact", "nanostores", "/content/words"],
  },
  "islands/explainer": { rooms: ["islands/dom", "state", "domain"], packages: ["/content/words"] },
  "islands/env-line": {
    rooms: ["islands/dom", "domain/env-files", "domain/secrets"],
    packages: ["/content/words"],
  },
  "islands/chooser": {
    rooms: ["islands/dom", "state", "domain/credentials"],
    packages: ["/content/words"],
  },
  "islands/offline": { rooms: ["state", "domain/offline", "styles"], packages: ["/content/words"] },
  "islands/page": {
    rooms: [
      "islands/dom",
      "islands/offline",
      "islands/search",
      "state",
      "domain/secrets",
      "domain/tabs",
      "styles",
    ],
    packages: ["/content/words"],
  },
  "content/schemas": { rooms: ["domain"], packages: ["astro/zod"] },
  "content/text": { rooms: ["domain"], packages: ["satteri", "github-slugger", "node:crypto"] },
  "content/kinds.ts": { rooms: ["content/schemas", "domain"], packages: ["astro/zod"] },
  "content/collections": {
    rooms: ["content/text", "domain"],
    packages: [
      "astro:content",
      "astro",
      "node-html-parser",
      "js-yaml",
      "/content/observations",
      "/content/samples",
      "/records",
    ],
  },
  "content/files": {
    rooms: ["content/kinds.ts", "content/schemas", "content/text", "domain"],
    packages: ["astro/zod", "node:", "js-yaml"],
  },
  "content/checks": {
    rooms: ["content/files", "content/kinds.ts", "content/text", "domain"],
    packages: ["node:"],
  },
  "content/new": {
    rooms: ["content/checks", "content/files", "content/kinds.ts", "domain"],
    packages: ["node:"],
  },
  components: {
    rooms: ["styles", "islands", "content/collections", "content/text", "state", "domain"],
    packages: ["astro:content", "astro", "@astrojs/prism"],
  },
  layouts: {
    rooms: ["components", "styles", "content/collections", "domain", "islands", "state"],
    packages: ["astro:content", "astro"],
  },
  pages: {
    rooms: ["layouts", "components", "styles", "content/collections", "domain"],
    packages: ["astro:content", "astro"],
  },
  styles: { rooms: [], packages: [] },
  finish: { rooms: ["domain/ledger", "domain/site"], packages: ["css-tree", "node-html-parser", "node:"] },
  "middleware.ts": {
    rooms: ["finish", "content/collections", "domain/site"],
    packages: ["astro:middleware"],
  },
  outputs: {
    rooms: ["finish", "content/text", "domain"],
    packages: ["node:crypto", "node-html-parser", "mdast", "schema-dts"],
  },
  "outputs/data": {
    rooms: ["finish", "outputs", "content/schemas", "content/files", "domain"],
    packages: ["astro/zod", "node-html-parser"],
  },
  "command-line.ts": { rooms: [], packages: ["node:"] },
  build: {
    rooms: [
      "build/hosts/precompress.ts",
      "finish",
      "outputs",
      "content/checks",
      "content/files",
      "domain",
      "command-line.ts",
    ],
    packages: "any",
  },
  "build/hosts/precompress.ts": { rooms: [], packages: ["node:"] },
  serve: { rooms: [], packages: "any" },
  lab: {
    rooms: [
      "build/hosts/precompress.ts",
      "content/files",
      "content/schemas",
      "serve",
      "domain",
      "command-line.ts",
    ],
    packages: "any",
  },
  checks: {
    rooms: ["build", "content/checks", "content/files", "content/text", "serve", "domain", "command-line.ts"],
    packages: "any",
  },
  "content.config.ts": { rooms: ["content/kinds.ts"], packages: ["astro:content", "astro/loaders"] },
  "env.d.ts": { rooms: ["domain/ledger", "domain/tabs"], packages: [] },
};

/** Rooms of programs that run in Node and never in the site. The configuration starts those of `build`. */
const programs = [
  "command-line.ts",
  "outputs",
  "outputs/data",
  "build",
  "serve",
  "lab",
  "checks",
  "content/files",
  "content/checks",
  "content/new",
];

const forms = [
  // import … from "x", export … from "x"
  /^\s*(?:import|export)\b[^"'`;=()]*?\bfrom\s*["']([^"']+)["']/gm,
  // import "x"
  /^\s*import\s*["']([^"']+)["']/gm,
  // import("x"), also as a type and with a template
  /\bimport\(\s*(?:\/\*.*?\*\/\s*)?["'`]([^"'`]+)["'`]/g,
];

/** The specifiers of everything that a source text imports. */
function findSpecifiers(text: string): string[] {
  return forms.flatMap((form) => [...text.matchAll(form)].map(([, specifier = ""]) => specifier));
}

const isRelative = (specifier: string) => specifier.startsWith(".");

const isWithin = (path: string, room: string) => path === room || path.startsWith(`${room}/`);

/** The room of a path from `src`: the longest one that holds it. */
function roomOf(path: string): string | undefined {
  return Object.keys(rules)
    .filter((room) => isWithin(path, room))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Path from `src` of what a file imports by a relative specifier. */
function resolve(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}

function allowsPackage({ packages }: Rule, specifier: string): boolean {
  return (
    packages === "any" ||
    packages.some((entry) =>
      entry.endsWith(":")
        ? specifier.startsWith(entry)
        : specifier === entry || specifier.startsWith(`${entry}/`),
    )
  );
}

function allows(rule: Rule, room: string, path: string, specifier: string): boolean {
  if (!isRelative(specifier)) return allowsPackage(rule, specifier);
  const target = resolve(path, specifier);
  // What lies above `src` is listed like a package, by its path from the project.
  if (target.startsWith("../")) return allowsPackage(rule, target.slice("..".length));
  return roomOf(target) === room || rule.rooms.some((one) => isWithin(roomOf(target) ?? "", one));
}

/** What a file imports against the rules, as `file imports specifier`. */
function offences({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  const rule = rules[room ?? ""];
  if (!room || !rule) return [`${path} is in a folder that has no rule`];
  return findSpecifiers(text)
    .filter((specifier) => !allows(rule, room, path, specifier))
    .map((specifier) => `${path} imports ${specifier}`);
}

const files = readSource();
const siteFiles = files.filter(({ path }) => !isForTests(path));

for (const room of Object.keys(rules)) {
  test(`${room} imports only what it may`, () => {
    const inRoom = siteFiles.filter(({ path }) => roomOf(path) === room);
    assert.deepEqual(inRoom.flatMap(offences), []);
  });
}

test("every source file is in a room that has a rule", () => {
  assert.deepEqual(
    siteFiles.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path),
    [],
  );
});

test("no source file imports a test or what exists for tests", () => {
  const imports = siteFiles.flatMap(({ path, text }) =>
    findSpecifiers(text)
      .filter((specifier) => isRelative(specifier) && isForTests(resolve(path, specifier)))
      .map((specifier) => `${path} imports ${specifier}`),
  );
  assert.deepEqual(imports, []);
});

test("the rules let imports between rooms point one way only", () => {
  const rooms = Object.keys(rules);
  const next = (room: string) =>
    rooms.filter((other) => other !== room && rules[room]?.rooms.some((one) => isWithin(other, one)));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    next(from).some((room) => {
      if (room === to) return true;
      if (seen.has(room)) return false;
      seen.add(room);
      return reaches(room, to, seen);
    });
  assert.deepEqual(
    rooms.filter((room) => reaches(room, room)),
    [],
  );
});

test("nothing in the site may import programs; the configuration does", () => {
  const site = Object.entries(rules).filter(([room]) => !programs.includes(room));
  const importers = site.filter(([, { rooms }]) =>
    programs.some((room) => rooms.some((one) => isWithin(room, one))),
  );
  const config = readFileSync(join(source, "../astro.config.mjs"), "utf8");
  assert.deepEqual(
    importers.map(([room]) => room),
    [],
  );
  assert.ok(findSpecifiers(config).some((specifier) => specifier.startsWith("./src/build/")));
});

test("reads import … from, also over several lines and as a type", () => {
  const text =
    'import a from "a";\nimport {\n  b,\n  type C,\n} from "./b.ts";\nimport type { D } from \'d\';';
  assert.deepEqual(findSpecifiers(text), ["a", "./b.ts", "d"]);
});

test("reads export … from", () => {
  assert.deepEqual(findSpecifiers('export { a } from "./a.ts";\nexport * from "./b.ts";'), [
    "./a.ts",
    "./b.ts",
  ]);
});

test("reads bare imports, also in the script of a page", () => {
  assert.deepEqual(findSpecifiers('import "../a.css";\n<script>\n  import "../b.ts";\n</script>'), [
    "../a.css",
    "../b.ts",
  ]);
});

test("reads import(…), also as a type, with a comment and with a template", () => {
  const text =
    'const a = () => import("./a.tsx");\nlet b: import("./b.ts").B;\nimport(/* @vite-ignore */ `${c}/c.js`);';
  assert.deepEqual(findSpecifiers(text), ["./a.tsx", "./b.ts", "${c}/c.js"]);
});

test("takes no other text for an import", () => {
  const text =
    'export const a = "from";\nexport function b(from: string) { return c("x"); }\n// import of "y" from "z"';
  assert.deepEqual(findSpecifiers(text), []);
});

test("finds an import against the rules", () => {
  assert.deepEqual(
    offences({ path: "domain/search/a.ts", text: 'import "../../state/b.ts";\nimport { z } from "zod";' }),
    ["domain/search/a.ts imports zod", "domain/search/a.ts imports ../../state/b.ts"],
  );
});

test("finds an import from one room of the domain to another that may not be", () => {
  const path = "domain/secrets/a.ts";
  assert.deepEqual(offences({ path, text: 'import "../explain/b.ts";\nimport "./c.ts";' }), [
    `${path} imports ../explain/b.ts`,
  ]);
});

test("finds an import of a folder of the project that may not be", () => {
  const path = "content/collections/a.ts";
  const text = 'import "../../../records/a.json";\nimport "../../../e2e/site.ts";\nimport "node:fs";';
  assert.deepEqual(offences({ path, text }), [
    `${path} imports ../../../e2e/site.ts`,
    `${path} imports node:fs`,
  ]);
});

test("finds a file outside the rooms", () => {
  const text = "";
  assert.deepEqual(offences({ path: "domain/a.ts", text }), ["domain/a.ts is in a folder that has no rule"]);
});

test("finds imports in the real source", () => {
  const found = new Set(siteFiles.flatMap(({ text }) => findSpecifiers(text)));
  assert.ok(found.has("../islands/page/page.ts") && found.has("../search/dialog.tsx"));
});

test("every package that is imported stands in package.json", () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(source, "../package.json"), "utf8"),
  ) as Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>;
  const isBuiltIn = /^(?:node:|astro:|virtual:|[./$]|[a-z]+:)/;
  const lacking = siteFiles
    // What a benchmark or the observatory installs in a folder of its own.
    .filter(({ path }) => path !== "lab/bench/peers.ts" && !isWithin(path, "lab/observe/clients/drivers"))
    .flatMap(({ path, text }) => findSpecifiers(text).map((specifier) => ({ path, specifier })))
    .filter(({ specifier }) => !isBuiltIn.test(specifier))
    .map(({ path, specifier }) => ({ path, name: /^(?:@[^/]+\/)?[^/?]+/.exec(specifier)?.[0] ?? "" }))
    .filter(
      ({ name }) =>
        !(name in dependencies) && !(name in devDependencies) && !(`@types/${name}` in devDependencies),
    );
  assert.deepEqual(lacking, []);
});
