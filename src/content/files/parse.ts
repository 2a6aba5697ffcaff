import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parse } from "yaml";

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
}

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/** Reads one MDX or YAML file; a YAML syntax error is thrown with the path in front. */
export function readContentFile(root: string, path: string): ContentFile {
  const source = readFileSync(join(root, path), "utf8");
  const extension = extname(path);
  const name = basename(path, extension);
  if (extension === ".yaml") return { path, name, data: parseYaml(source, path), body: "" };
  const match = frontMatter.exec(source);
  if (!match) return { path, name, data: {}, body: source };
  const blank = "\n".repeat(match[0].split("\n").length - 1);
  return { path, name, data: parseYaml(match[1] ?? "", path), body: blank + source.slice(match[0].length) };
}

/** Reads every file with the extension in a folder of `content`, by name. */
export function readContentFolder(root: string, folder: string, extension: string): ContentFile[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(extension))
    .toSorted()
    .map((name) => readContentFile(root, `${folder}/${name}`));
}

function parseYaml(source: string, path: string): unknown {
  try {
    return parse(source);
  } catch (cause) {
    throw new Error(`${path}: not valid YAML`, { cause });
  }
}
