import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A folder in which everything is installed and run. */
export interface Place {
  folder: string;
}

/**
 * Does the work in a temporary folder, which is removed at the end, or in the given one, which stays, so that a later run
 * finds what this one installed.
 */
export async function inPlace<Result>(
  given: string | undefined,
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true });
    return work({ folder: resolve(given) });
  }
  const folder = mkdtempSync(join(tmpdir(), "observe-"));
  try {
    return await work({ folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder below the place, made when it is not there. */
export function folderIn({ folder }: Place, ...names: readonly string[]): string {
  const path = join(folder, ...names);
  mkdirSync(path, { recursive: true });
  return path;
}
