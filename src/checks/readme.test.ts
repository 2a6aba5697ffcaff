import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import GithubSlugger from "github-slugger";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };

/** Texts for whoever changes something; CONTRIBUTING leads to the others. */
const guides = [
  "README.md",
  "CONTRIBUTING.md",
  "content/README.md",
  "evaluation/README.md",
  "src/README.md",
  "src/checks/README.md",
  "src/lab/README.md",
];
const told = guides.map(read).join("");

/** The commands of the README that stand in a block of their own. */
const blocks = [...read("README.md").matchAll(/^```\n(.+)\n```$/gm)].map(([, command]) => command);

test("CI runs the test command of the README as it is written there", () => {
  const commands = read(".ci/run")
    .split("\n")
    .filter((line) => line.startsWith("npm "));
  assert.deepEqual(
    commands,
    blocks.filter((command) => command?.endsWith("npm test")),
  );
  assert.ok(read(".github/workflows/ci.yml").includes(`run: ${commands[0]}\n`));
});

test("npm test has the parts that the README names by their browsers and servers", () => {
  const [, told = ""] = /\n`{3}\nnpm ci && npm test\n`{3}\n([^]*?)\n## /.exec(read("README.md")) ?? [];
  const parts = read("src/checks/run-tests.ts");
  for (const [words, part] of [
    ["tests in Chromium", "test:e2e"],
    ["Firefox ESR and WebKitGTK", "test:engines"],
    ["nginx, Caddy and Apache", "test:hosts"],
  ] as const) {
    assert.ok(told.replaceAll("\n", " ").includes(words), words);
    assert.ok(parts.includes(`{ name: "${part}"`), part);
  }
});

/** Parts of the suite as they are written: their names, and what is said of them. */
const parts = [...read("src/checks/run-tests.ts").matchAll(/\{ name: "([\w:]+)"(.*) \}/g)];

/** Whether a script runs Astro, by itself or in the program that it names. */
function startsAstro(script: string): boolean {
  const [, program] = /^node (src\/[\w/-]+\.ts)/.exec(script) ?? [];
  return script.startsWith("astro ") || (program !== undefined && read(program).includes("bin/astro.mjs"));
}

test("no two parts of npm test have Astro write the same files at the same time", () => {
  const besideBuild = parts.filter(([, name = ""]) => name !== "build" && startsAstro(scripts[name] ?? ""));
  assert.ok(besideBuild.length > 0);
  for (const [part, , rest] of besideBuild) assert.ok(rest?.includes('apart: ["build"]'), part);
});

test("every part of npm test that reads the build waits for it", () => {
  const unready = parts.filter(([, name = "", rest = ""]) => {
    const [, program] = /^node (src\/[\w/-]+\.ts)/.exec(scripts[name] ?? "") ?? [];
    const isReading = program !== undefined && /\bbuilt-pages\.ts|"dist"/.test(read(program));
    return isReading && !rest.includes('"build"');
  });
  assert.ok(parts.length > 10);
  assert.deepEqual(
    unready.map(([, name]) => name),
    [],
  );
});

test("every command of the README starts from a fresh clone", () => {
  assert.ok(blocks.length >= 2);
  for (const command of blocks) assert.match(command ?? "", /^npm ci && /);
});

test("no text tells anybody to start a program without its npm script, which Node 20 refuses", () => {
  const texts = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|mjs|py)$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => `src/${file}`);
  for (const file of [...texts, ...guides]) assert.doesNotMatch(read(file), /\bnode src\//, file);
});

/** A file or folder in a text for contributors; from the first name that stands for any other on, nothing is left. */
const paths = guides.flatMap((file) =>
  [
    ...read(file).matchAll(
      /`((?:src|content|evaluation|records|e2e|findings|public|\.github|\.ci)\/[^`\s]*)`/g,
    ),
  ].map(([, path = ""]) => ({ file, path, known: path.replace(/(?:\*|\b[A-Z]{2,}\b).*/, "") })),
);

test("every file and folder that a contributor is sent to exists", () => {
  assert.ok(paths.length > 20);
  assert.deepEqual(
    paths.filter(({ known }) => !existsSync(join(root, known))).map(({ file, path }) => `${file}: ${path}`),
    [],
  );
});

/** The addresses of the headings of a text, as GitHub and editors make them. */
function anchorsOf(file: string): string[] {
  const slugger = new GithubSlugger();
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => slugger.slug(heading));
}

test("every link from one guide to another leads to a heading that is there", () => {
  const links = guides.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^):]*\.md)?(?:#([^)]*))?\)/g)].map(([, path, anchor]) => ({
      from: file,
      to: path === undefined ? file : posix.join(posix.dirname(file), path),
      anchor,
    })),
  );
  assert.ok(links.length > 20);
  assert.deepEqual(
    links.filter(
      ({ to, anchor }) =>
        !existsSync(join(root, to)) || (anchor !== undefined && !anchorsOf(to).includes(anchor)),
    ),
    [],
  );
  for (const guide of guides.slice(1))
    assert.ok(
      links.some(({ to }) => to === guide),
      guide,
    );
});

test("every npm script that a contributor is told to run exists", () => {
  const named = [...told.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = ""]) => script);
  assert.ok(named.length > 30);
  assert.deepEqual(
    named.filter((script) => !(script in scripts)),
    [],
  );
});

const isTold = (script: string) =>
  new RegExp(`\\bnpm (?:run )?(?:--silent )?${script}\\b|\`${script}\``).test(told);

test("every npm script is explained to contributors", () => {
  // Git's hooks are set up by it, without anybody's doing.
  const unknown = Object.keys(scripts).filter((script) => script !== "prepare" && !isTold(script));
  assert.deepEqual(unknown, []);
});
