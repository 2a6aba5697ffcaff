/** Folders say where code runs and what it may know; this test holds them to it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";

interface Rule {
  /** Folders of `src`, or single files of it. */
  folders: readonly string[];
  /** Packages, or modules of one; what stands below an entry is allowed with it. */
  packages: readonly string[] | "any";
}

const rules: Readonly<Record<string, Rule>> = {
  domain: { folders: ["domain"], packages: [] },
  schemas: { folders: ["schemas", "domain"], packages: ["astro/zod"] },
  state: {
    folders: ["state", "domain"],
    packages: ["nanostores", "@nanostores/persistent", "${base}pagefind/pagefind.js"],
  },
  islands: {
    folders: ["islands", "state", "domain", "styles"],
    packages: ["preact", "nanostores", "@nanostores/preact"],
  },
  collections: {
    folders: ["collections", "domain", "schemas"],
    packages: [
      "astro:content",
      "astro",
      "marked",
      "node-html-parser",
      "yaml",
      "../../package.json",
      "../../content/samples",
    ],
  },
  components: {
    folders: ["components", "styles", "islands", "collections", "state", "domain"],
    // marked for the types of the tokens that a collection hands over.
    packages: ["astro:content", "astro", "@astrojs/prism", "marked"],
  },
  layouts: {
    folders: ["layouts", "components", "styles", "collections", "domain", "islands", "state"],
    packages: ["astro:content", "astro"],
  },
  pages: {
    folders: ["layouts", "components", "styles", "collections", "domain"],
    packages: ["astro:content", "astro"],
  },
  tools: { folders: ["tools", "domain", "schemas"], packages: "any" },
  styles: { folders: ["styles"], packages: [] },
  "content.config.ts": { folders: ["schemas"], packages: ["astro:content", "astro/loaders"] },
  "env.d.ts": { folders: ["collections"], packages: [] },
};

const source = import.meta.dirname;
const isForTests = (file: string) => /\.test\.ts$|\/fake-[^/]+\.ts$/.test(file);

interface SourceFile {
  /** Path from `src`, with forward slashes. */
  path: string;
  text: string;
}

function readSource(): SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(ts|tsx|astro|mjs|js)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(source, path), "utf8") }));
}

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

// Two folders up lies the project itself: what is read from there is listed like a package.
const isRelative = (specifier: string) =>
  specifier.startsWith(".") &&
  !specifier.startsWith("../../package.json") &&
  !specifier.startsWith("../../content/");
const folderOf = (path: string) => path.split("/")[0] ?? path;

/** Path from `src` of what a file imports by a relative specifier. */
function resolve(path: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}

function allows(packages: Rule["packages"], specifier: string): boolean {
  return (
    packages === "any" || packages.some((entry) => specifier === entry || specifier.startsWith(`${entry}/`))
  );
}

/** What a file imports against the rules, as `file imports specifier`. */
function offences({ path, text }: SourceFile): string[] {
  const rule = rules[folderOf(path)];
  if (!rule) return [`${path} is in a folder that has no rule`];
  return findSpecifiers(text)
    .filter((specifier) =>
      isRelative(specifier)
        ? !rule.folders.includes(folderOf(resolve(path, specifier)))
        : !allows(rule.packages, specifier),
    )
    .map((specifier) => `${path} imports ${specifier}`);
}

const files = readSource();
const siteFiles = files.filter(({ path }) => !isForTests(path));

for (const folder of Object.keys(rules)) {
  test(`${folder} imports only what it may`, () => {
    const inFolder = siteFiles.filter(({ path }) => folderOf(path) === folder);
    assert.deepEqual(inFolder.flatMap(offences), []);
  });
}

test("every source file is in a folder that has a rule", () => {
  assert.deepEqual(
    siteFiles.filter(({ path }) => !(folderOf(path) in rules)).map(({ path }) => path),
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

test("nothing in the site imports tools; the configuration does", () => {
  const importers = siteFiles
    .filter(({ path }) => folderOf(path) !== "tools")
    .filter(({ path, text }) =>
      findSpecifiers(text).some((specifier) => folderOf(resolve(path, specifier)) === "tools"),
    );
  const config = readFileSync(join(source, "../astro.config.mjs"), "utf8");
  assert.deepEqual(
    importers.map(({ path }) => path),
    [],
  );
  assert.ok(findSpecifiers(config).some((specifier) => specifier.startsWith("./src/tools/")));
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
    offences({ path: "domain/a.ts", text: 'import "../state/b.ts";\nimport { z } from "zod";' }),
    ["domain/a.ts imports zod", "domain/a.ts imports ../state/b.ts"],
  );
});

test("finds imports in the real source", () => {
  const found = new Set(siteFiles.flatMap(({ text }) => findSpecifiers(text)));
  assert.ok(found.has("../islands/page.ts") && found.has("./search.tsx"));
});

const storageWords = /\b(?:localStorage|sessionStorage)\b/;
/** The one place outside state: it hands the browser's storage over. */
const handover = { path: "islands/ChecklistIsland.tsx", code: "connectStorage(() => window.localStorage)" };

test("only state knows the browser's storage", () => {
  const lines = siteFiles
    .filter(({ path }) => folderOf(path) !== "state" && path !== handover.path)
    .flatMap(({ path, text }) => text.split("\n").map((line) => `${path}: ${line.trim()}`))
    .filter((line) => storageWords.test(line));
  assert.deepEqual(lines, []);
});

test("the checklist island only hands the browser's storage to state", () => {
  const island = readFileSync(join(source, handover.path), "utf8");
  assert.ok(island.includes(handover.code));
  assert.doesNotMatch(island.replaceAll(handover.code, ""), storageWords);
});
