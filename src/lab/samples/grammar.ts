import { createRequire } from "node:module";
import { extname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Language, type Node, Parser } from "web-tree-sitter";

/** Where a text breaks the rules of its language; both numbers begin at 1. */
export interface SyntaxProblem {
  line: number;
  column: number;
  message: string;
}

const packages: Readonly<Record<string, string>> = {
  ".ps1": "tree-sitter-powershell",
  ".cmd": "tree-sitter-batch",
};
const require = createRequire(import.meta.url);
const parsers = new Map<string, Promise<Parser>>();

/** The package whose grammar reads a file of this name; undefined where there is none. */
export function grammarFor(file: string): string | undefined {
  return packages[extname(file)];
}

/** Version of the package with the grammar. */
export function grammarVersion(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

/** The first place where a PowerShell or cmd text is broken; undefined when it is sound. */
export async function findSyntaxProblem(file: string, text: string): Promise<SyntaxProblem | undefined> {
  const name = grammarFor(file);
  if (name === undefined) throw new Error(`${file}: expected one of ${Object.keys(packages).join(", ")}`);
  const typed = extname(file) === ".cmd" ? asBatchFile(text) : { text, added: () => 0 };
  const tree = (await parserFor(name)).parse(typed.text);
  if (tree === null) throw new Error(`${file}: the parser gave up`);
  const [first] = brokenNodes(tree.rootNode);
  if (first === undefined) return undefined;
  const { row, column } = first.startPosition;
  const message = first.isMissing ? `${first.type} is missing` : `cannot read ${quote(first.text)}`;
  return { line: row + 1, column: column + 1 - typed.added(row, column), message };
}

function parserFor(name: string): Promise<Parser> {
  const known = parsers.get(name) ?? makeParser(name);
  parsers.set(name, known);
  return known;
}

async function makeParser(name: string): Promise<Parser> {
  // Else the engine compiles the parser of PowerShell once more for speed, on all cores, which takes two gigabytes and
  // more time than it reads every sample in.
  setFlagsFromString("--no-wasm-tier-up --no-wasm-dynamic-tiering");
  await Parser.init();
  const language = await Language.load(require.resolve(`${name}/${name}.wasm`));
  return new Parser().setLanguage(language);
}

/** Innermost nodes that the grammar could not make sense of, in order. */
function brokenNodes(node: Node): Node[] {
  if (!node.hasError && !node.isMissing) return [];
  const inner = node.children.flatMap(brokenNodes);
  if (inner.length > 0) return inner;
  return node.isError || node.isMissing ? [node] : [];
}

/**
 * Readers type our lines into a window, where a loop variable is `%v`; the grammar is that of files, where it is `%%v`.
 * @returns the text of a file, and how many characters were added before a place in it
 */
function asBatchFile(text: string): { text: string; added: (row: number, column: number) => number } {
  const file = text.replace(/(?<![\w%])%(?=[a-z](?![\w%]))/gi, "%%");
  const rows = file.split("\n");
  return {
    text: file,
    added: (row, column) => (rows[row]?.slice(0, column).match(/%%/g) ?? []).length,
  };
}

function quote(text: string): string {
  const [line = ""] = text.split("\n");
  return line === "" ? "the end" : `“${line.slice(0, 60)}”`;
}
