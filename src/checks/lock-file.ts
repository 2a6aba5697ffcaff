/**
 * Completes `package-lock.json` with the optional binaries of other platforms. A lock file written on Linux lacks
 * those that the registry in use does not carry, and `npm ci` then refuses it. Run it after every change of the
 * dependencies (`npm run lock`); `--check` only says whether the file is complete.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

/** The part of a lock file that matters here. */
export interface LockFile {
  packages: Record<string, LockedPackage>;
}

/** An optional package that some entry asks for and the lock does not hold, and where it belongs. */
export interface MissingPackage {
  path: string;
  version: string;
  dev: boolean;
}

/** Optional packages that an install on another platform would need and not find in the lock. */
export function missingOptionals({ packages }: LockFile): MissingPackage[] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      // A range other than one exact version would be a guess.
      .filter(([, version]) => /^\d/.test(version))
      .flatMap(([name, version]) => {
        const found = resolve(packages, parent, name);
        if (found?.version === version) return [];
        // Where another version stands in the way, the right one goes below its parent.
        const folder = found ? `${parent}/` : "";
        return [{ path: `${folder}node_modules/${name}`, version, dev }];
      }),
  );
}

/** The entry that Node would find for a name required from a parent: its own folder first, then each one above. */
function resolve(packages: LockFile["packages"], parent: string, name: string): LockedPackage | undefined {
  const own = packages[`${parent === "" ? "" : `${parent}/`}node_modules/${name}`];
  if (own || parent === "") return own;
  const above = parent.slice(0, Math.max(parent.lastIndexOf("/node_modules/"), 0));
  return resolve(packages, above, name);
}

/** The lock with every missing optional package added, entries in npm's order. */
export function completeLock(lock: LockFile): LockFile {
  const packages = { ...lock.packages };
  for (const { path, version, dev } of missingOptionals(lock)) {
    packages[path] = { version, ...(dev ? { dev } : {}), optional: true };
  }
  const ordered = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(ordered) };
}

/** Entries that name the host they were downloaded from, which would tie the project to one registry. */
export function hostedEntries({ packages }: LockFile): string[] {
  return Object.entries(packages)
    .filter(([, { resolved }]) => resolved?.includes("://"))
    .map(([path]) => path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = "package-lock.json";
  const lock = JSON.parse(readFileSync(file, "utf8")) as LockFile;
  const missing = missingOptionals(lock);
  const hosted = hostedEntries(lock);
  if (process.argv.includes("--check")) {
    for (const { path, version } of missing)
      console.error(`${file}: lacks ${path} ${version}; run \`npm run lock\``);
    for (const path of hosted) console.error(`${file}: ${path} names the host it came from`);
    if (missing.length + hosted.length === 0) console.log("lock: complete, and names no registry");
    else process.exitCode = 1;
  } else {
    writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
    console.log(`${missing.length} optional packages added`);
  }
}
