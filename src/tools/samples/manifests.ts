import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { SampleRun } from "../../domain/sample.ts";
import { sampleManifestSchema } from "../../schemas/sample.ts";
import { readContentFile } from "../content/files.ts";
import { type Problem, schemaProblems } from "../problem.ts";

/** A run and the folder of `content/samples` it belongs to. */
export interface Sample extends SampleRun {
  folder: string;
}

const manifest = "sample.yaml";
const samplesFolder = "content/samples";

/** All runs of all folders, and what is wrong with their manifests: each file must have an entry, each entry a file. */
export function readSamples(root: string): { samples: Sample[]; problems: Problem[] } {
  const folders = readdirSync(join(root, samplesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  const all = folders.map((folder) => readFolder(root, folder));
  return {
    samples: all.flatMap(({ samples }) => samples),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function readFolder(root: string, folder: string): { samples: Sample[]; problems: Problem[] } {
  const path = `${samplesFolder}/${folder}/${manifest}`;
  if (!existsSync(join(root, path))) {
    const problem = { file: path, field: "(document)", received: "no file", expected: "a list of runs" };
    return { samples: [], problems: [problem] };
  }
  const { data } = readContentFile(root, path);
  const shape = schemaProblems(sampleManifestSchema, data, path);
  if (shape.length > 0) return { samples: [], problems: shape };
  const samples = sampleManifestSchema.parse(data).map((run) => ({ ...run, folder }));
  return {
    samples,
    problems: listingProblems(readdirSync(join(root, samplesFolder, folder)), samples, path),
  };
}

/** Files without an entry and entries without a file. */
export function listingProblems(
  files: readonly string[],
  runs: readonly Pick<SampleRun, "file" | "followedBy">[],
  path: string,
): Problem[] {
  const listed = runs.map(({ file }) => file);
  const used = [...listed, ...runs.flatMap(({ followedBy }) => followedBy)];
  const problem = (received: string, expected: string) => ({ file: path, field: "file", received, expected });
  return [
    ...files
      .filter((file) => file !== manifest && !listed.includes(file))
      .map((file) => problem(`no entry for ${file}`, "an entry for each file of the folder")),
    ...used
      .filter((file) => !files.includes(file))
      .map((file) => problem(file, `one of ${files.filter((name) => name !== manifest).join(", ")}`)),
  ];
}
