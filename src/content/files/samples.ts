import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { SampleManifest, SampleRun } from "../../domain/samples/sample.ts";
import { sampleManifestSchema } from "../schemas/sample.ts";
import { readContentFile } from "./read-file.ts";
import { type Problem, readWith } from "./problem.ts";

/** A run and the folder of `content/samples` it belongs to. */
export interface Sample extends SampleRun {
  folder: string;
  /** The shell, where it is not the one that the ending of the file names. */
  shell?: "zsh";
}

/** A folder of `content/samples`. */
export interface SampleFolder extends SampleManifest {
  name: string;
  /** Path of the manifest from the project root, for messages. */
  path: string;
  /** Names of the files, without the manifest. */
  files: readonly string[];
  /** The runs as they are written, without what the schema fills in. */
  written: readonly unknown[];
}

const manifest = "sample.yaml";
/** Where the samples lie, from the root of the project. */
export const samplesFolder = "content/samples";

/** All folders, and what is wrong with their manifests: each file must have an entry, each entry a file. */
export function readSampleFolders(root: string): { folders: SampleFolder[]; problems: Problem[] } {
  const all = readdirSync(join(root, samplesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFolder(root, name))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return {
    folders: all.flatMap(({ folder }) => folder ?? []),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** The runs of all folders. */
export function samplesOf(folders: readonly SampleFolder[]): Sample[] {
  return folders.flatMap(({ name, runs }) => runs.map((run) => ({ ...run, folder: name })));
}

/** The runs, each `.sh` file in bash and again in zsh, which is what readers on a Mac paste it into. */
export function inEachShell(samples: readonly Sample[]): Sample[] {
  return samples.flatMap((sample) => {
    const inBoth = sample.file.endsWith(".sh") && sample.runs === "yes" && sample.only === undefined;
    return inBoth ? [sample, { ...sample, shell: "zsh" as const }] : [sample];
  });
}

function readFolder(
  root: string,
  name: string,
): { name: string; folder?: SampleFolder; problems: Problem[] } {
  const path = `${samplesFolder}/${name}/${manifest}`;
  if (!existsSync(join(root, path))) {
    const problem = { file: path, field: "(document)", received: "no file", expected: "a manifest" };
    return { name, problems: [problem] };
  }
  const { data, problems } = readContentFile(root, path);
  if (problems.length > 0) return { name, problems: [...problems] };
  const read = readWith(sampleManifestSchema, data, path);
  if ("problems" in read) return { name, ...read };
  const { shown, runs } = read.data;
  const written = (data as { runs: unknown[] }).runs;
  const files = readdirSync(join(root, samplesFolder, name)).filter((file) => file !== manifest);
  const folder = { name, path, files, shown, runs, written };
  return { name, folder, problems: listingProblems(files, runs, path) };
}

/** Files without an entry and entries without a file. */
export function listingProblems(
  files: readonly string[],
  runs: readonly Pick<SampleRun, "file" | "followedBy">[],
  path: string,
): Problem[] {
  const listed = runs.map(({ file }) => file);
  const used = [...listed, ...runs.flatMap(({ followedBy }) => followedBy)];
  const problem = (received: string, expected: string) => ({ file: path, field: "runs", received, expected });
  return [
    ...files
      .filter((file) => !listed.includes(file))
      .map((file) => problem(`no entry for ${file}`, "an entry for each file of the folder")),
    ...used
      .filter((file) => !files.includes(file))
      .map((file) => problem(file, `one of ${files.join(", ")}`)),
  ];
}
