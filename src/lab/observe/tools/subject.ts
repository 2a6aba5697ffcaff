/** The command-line tools that store a key without a terminal, against `content/observations/tools.yaml`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { readEntries } from "../../../content/files/entries.ts";
import { install, packagesFolder } from "../dotenv/toolchains.ts";
import { folderIn, type Place } from "../place.ts";
import { type Absent, type Comparison, type Subject, type Versions, withoutWay } from "../subject.ts";
import { versionOf } from "../dotenv/versions.ts";
import { type SeenTool, tryTool } from "./run.ts";
import { trials } from "./trials.ts";

const recordFile = "content/observations/tools.yaml";

const recorded = (root: string) => readEntries(root, "keyTools").map(({ data }) => data);

const registries = { node: "npm", python: "pypi" } as const;

async function prepare(
  root: string,
  place: Place,
  names: readonly string[],
  versions: Versions,
): Promise<Absent[]> {
  const chosen = recorded(root).filter(({ id }) => names.includes(id));
  const absent = withoutWay(
    chosen.map(({ id }) => id),
    trials,
    "no trial was written for it, and what is recorded was run by hand",
  );
  for (const toolchain of ["node", "python"] as const) {
    const tools = chosen.filter(({ id }) => trials[id]?.toolchain === toolchain);
    if (tools.length === 0) continue;
    const wanted = tools.map((tool) => ({
      package: tool.package,
      version: versions === "recorded" ? tool.version : undefined,
    }));
    const problem = install(place, toolchain, wanted);
    if (problem) absent.push(...tools.map(({ id }) => ({ name: id, why: problem })));
  }
  return absent;
}

async function observe(root: string, place: Place, names: readonly string[]): Promise<SeenTool[]> {
  const seen: SeenTool[] = [];
  for (const tool of recorded(root)) {
    const trial = trials[tool.id];
    if (!trial || !names.includes(tool.id)) continue;
    const { toolchain } = trial;
    const home = folderIn(place, "homes", tool.id);
    const found = await tryTool(trial, packagesFolder(place, toolchain), home);
    const version = versionOf({ ...tool, registry: registries[toolchain] }, place);
    seen.push({ id: tool.id, version, ...found });
  }
  return seen;
}

function compare(root: string, seen: readonly SeenTool[]): Comparison {
  const known = new Map(recorded(root).map((tool) => [tool.id, tool]));
  const differences = seen.flatMap(({ id, version, places, showsWhole, keptAfterRemoval }) => {
    const before = known.get(id);
    const rows = [
      ["version", before?.version, version],
      ["places", placeWords(before?.places ?? []), placeWords(places)],
      ["showsWhole", before?.ran?.showsWhole, showsWhole],
      ["keptAfterRemoval", before?.ran?.keptAfterRemoval, keptAfterRemoval],
    ] as const;
    return rows
      .filter(([, was, is]) => was !== is)
      .map(([field, was, is]) => `${id}, ${field}: was ${was ?? "nothing"}, is ${is}`);
  });
  return { differences, compared: seen.length * 4 };
}

function placeWords(places: readonly { file: string; mode: string }[]): string {
  return places.map(({ file, mode }) => `${file} ${mode}`).join(", ") || "no file";
}

/** Writes versions, days, modes and what was seen; the sentences stay, because they are for people to write. */
function record(root: string, seen: readonly SeenTool[]): void {
  // The reader of the pages speaks YAML 1.1, to which a day without quotes is no text.
  const document = parseDocument(readFileSync(join(root, recordFile), "utf8"), { version: "1.1" });
  const day = new Date().toISOString().slice(0, 10);
  for (const [index, tool] of recorded(root).entries()) {
    const now = seen.find(({ id }) => id === tool.id);
    if (!now) continue;
    const places = now.places.map(({ file, mode }) => {
      const form = tool.places.find((one) => one.file === file)?.form ?? "a form that nobody described";
      return { file, form, mode };
    });
    const { version, showsWhole, keptAfterRemoval } = now;
    for (const [field, value] of Object.entries({
      version,
      day,
      places,
      ran: { showsWhole, keptAfterRemoval },
    }))
      document.setIn([index, field], document.createNode(value));
  }
  writeFileSync(join(root, recordFile), document.toString({ lineWidth: 110 }));
}

export const tools: Subject<SeenTool[]> = {
  about: "where command-line tools keep a key",
  names: (root) => recorded(root).map(({ id }) => id),
  prepare,
  observe,
  compare,
  record,
};
