import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { load, YAMLException } from "js-yaml";
import { withBareDays } from "./bare-day.ts";
import type { Problem } from "./problem.ts";

/** An authored file, parsed but not validated. */
export interface ContentFile {
  /** Path from the project root, for messages. */
  path: string;
  /** File name without its extension. */
  name: string;
  /** Front matter, or the whole document for YAML files. */
  data: unknown;
  /** The prose, with as many leading line breaks as the front matter has lines, so line numbers stay true. */
  body: string;
  /** Where the YAML is broken. */
  problems: readonly Problem[];
}

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/** Reads one MDX or YAML file; where there is none, it holds nothing. */
export function readContentFile(root: string, path: string): ContentFile {
  if (!existsSync(join(root, path)))
    return { path, name: basename(path), data: undefined, body: "", problems: [] };
  const source = readSource(root, path);
  const extension = extname(path);
  const name = basename(path, extension);
  if (extension === ".yaml") return { path, name, ...readYaml(source, path, 0), body: "" };
  const match = frontMatter.exec(source);
  if (!match) return { path, name, data: {}, body: source, problems: [] };
  const blank = "\n".repeat(match[0].split("\n").length - 1);
  return { path, name, ...readYaml(match[1] ?? "", path, 1), body: blank + source.slice(match[0].length) };
}

/** The text of a file, without the mark and the line endings that editors on Windows write. */
export function readSource(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8")
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n");
}

/** Reads every file with the extension in a folder of `content`, by name; none where there is no such folder. */
export function readContentFolder(root: string, folder: string, extension: string): ContentFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(extension))
    .toSorted()
    .map((name) => readContentFile(root, `${folder}/${name}`));
}

/**
 * Parses YAML as the build does, but for days without quotes.
 *
 * @param above lines of the file that stand above the YAML
 */
function readYaml(source: string, path: string, above: number): Pick<ContentFile, "data" | "problems"> {
  try {
    return { data: load(source, { schema: withBareDays }), problems: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark.line;
    const problem = {
      file: `${path}:${line + 1 + above}`,
      field: "(document)",
      received: source.split("\n")[line]?.trim() ?? "",
      expected: `valid YAML here or on the line above: ${error.reason}`,
    };
    return { data: undefined, problems: [problem] };
  }
}
