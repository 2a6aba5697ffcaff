import { parse } from "yaml";
import { pinnedVersions, sampleMark, type SampleRun } from "../domain/sample.ts";
import packageFile from "../../package.json";
import requirements from "../../content/samples/requirements.txt?raw";

const files = import.meta.glob<string>("../../content/samples/**/*", {
  query: "?raw",
  import: "default",
  eager: true,
});
const root = "../../content/samples/";
const versions = pinnedVersions(packageFile, requirements);

/** The text of a file under `content/samples`, exactly as the runner executes it. */
export function sampleSource(file: string): string {
  const source = files[`${root}${file}`];
  if (source === undefined) {
    const known = Object.keys(files).map((path) => path.replace(root, ""));
    throw new Error(`<Sample file>: received "${file}", expected one of ${known.join(", ")}`);
  }
  return source.trimEnd();
}

/** What the page says about a sample: which tools our tests ran it with, or what it would need. */
export function markOf(file: string): string {
  const [folder = "", name = ""] = file.split("/");
  const manifest = files[`${root}${folder}/sample.yaml`];
  if (manifest === undefined) throw new Error(`content/samples/${folder}: expected a sample.yaml`);
  const runs = (parse(manifest) as SampleRun[]).filter((run) => run.file === name);
  return sampleMark(runs, sampleSource(file), versions);
}
