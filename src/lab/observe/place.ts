import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary folder in which everything is installed and run. */
export interface Place {
  folder: string;
}

export function makePlace(): Place {
  return { folder: mkdtempSync(join(tmpdir(), "observe-")) };
}

export function removePlace({ folder }: Place): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A folder below the place, made when it is not there. */
export function folderIn({ folder }: Place, ...names: readonly string[]): string {
  const path = join(folder, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}
