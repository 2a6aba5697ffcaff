/** The command-line tools that can be tried without a person, against `content/observations/tools.yaml`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { today } from "../../../domain/ledger/build-day.ts";
import { readEntries } from "../../../content/files/entries.ts";
import { folderIn, type Place } from "../place.ts";
import type { Absent, Comparison, Subject, Versions } from "../subject.ts";
import { installedVersion, installTool, toolFolder } from "./install.ts";
import { type SeenTool, tryTool } from "./run.ts";
import { trials } from "./trials.ts";

const recordFile = "content/observations/tools.yaml";

const recorded = (root: string) => readEntries(root, "keyTools").map(({ data }) => data);

async function prepare(
  root: string,
  place: Place,
  names: readonly string[],
  versions: Versions,
): Promise<Absent[]> {
  return recorded(root)
    .filter(({ id }) => names.includes(id))
    .flatMap(({ id, package: name, version, byHand }) => {
      const trial = trials[id];
      if (!trial) return [{ name: id, why: byHand ?? "no trial was written for it" }];
      const wanted = { id, package: name, ...(versions === "recorded" ? { version } : {}) };
      const why = installTool(place, trial.toolchain, wanted);
      return why === undefined ? [] : [{ name: id, why }];
    });
}

async function observe(root: string, place: Place, names: readonly string[]): Promise<SeenTool[]> {
  const seen: SeenTool[] = [];
  for (const { id, package: name } of recorded(root)) {
    const trial = trials[id];
    if (!trial || !names.includes(id)) continue;
    const { toolchain } = trial;
    const home = folderIn(place, "homes", id);
    rmSync(home, { recursive: true });
    mkdirSync(home);
    const found = await tryTool(trial, toolFolder(place, toolchain, id), home);
    seen.push({ id, version: installedVersion(place, toolchain, { id, package: name }), ...found });
  }
  return seen;
}

/** What is recorded of a copy is a sentence that names its file. */
const placesBeside = ({ places }: SeenTool, copies: readonly string[] = []) =>
  places.filter(({ file }) => !copies.some((copy) => copy.includes(`\`${file}\``)));

function compare(root: string, seen: readonly SeenTool[]): Comparison {
  const known = new Map(recorded(root).map((tool) => [tool.id, tool]));
  const rows = seen.flatMap((now) => {
    const before = known.get(now.id);
    return (
      [
        ["version", before?.version, now.version],
        ["places", placeWords(before?.places ?? []), placeWords(placesBeside(now, before?.copies))],
        ["showsWhole", before?.ran?.showsWhole, now.showsWhole],
        ["keptAfterRemoval", before?.ran?.keptAfterRemoval, now.keptAfterRemoval],
        ["sends", before?.ran?.sends, now.sends],
        ...(now.dotenv ? [["dotenv", before?.dotenv, now.dotenv] as const] : []),
      ] as const
    ).map(([field, was, is]) => ({ id: now.id, field, was, is }));
  });
  const differences = rows
    .filter(({ was, is }) => was !== is)
    .map(({ id, field, was, is }) => `${id}, ${field}: was ${was ?? "nothing"}, is ${is ?? "nothing"}`);
  return { differences, compared: rows.length };
}

function placeWords(places: readonly { file: string; mode: string }[]): string {
  return places.map(({ file, mode }) => `${file} ${mode}`).join(", ") || "no file";
}

/** Writes versions, days, modes and what was seen; the sentences stay, because they are for people to write. */
function record(root: string, seen: readonly SeenTool[]): void {
  // The reader of the pages speaks YAML 1.1, to which a day without quotes is no text.
  const document = parseDocument(readFileSync(join(root, recordFile), "utf8"), { version: "1.1" });
  const day = today();
  for (const [index, tool] of recorded(root).entries()) {
    const now = seen.find(({ id }) => id === tool.id);
    if (!now) continue;
    const places = placesBeside(now, tool.copies).map(({ file, mode }) => {
      const form = tool.places.find((one) => one.file === file)?.form ?? "a form that nobody described";
      return { file, form, mode };
    });
    const { version, showsWhole, keptAfterRemoval, sends, dotenv } = now;
    const ran = { showsWhole, keptAfterRemoval, ...(sends ? { sends } : {}) };
    const fields = { version, day, places, ran, ...(dotenv ? { dotenv } : {}) };
    for (const [field, value] of Object.entries(fields))
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
