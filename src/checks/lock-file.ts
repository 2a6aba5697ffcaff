/**
 * Completes `package-lock.json` with the optional binaries of other platforms. A lock file written on Linux lacks
 * those that the registry in use does not carry, and `npm ci` then refuses it. Run it after every change of the
 * dependencies (`npm run lock`); it lists the licences, too. `--check` says whether the file is complete, and whether
 * checksums, install scripts and licences are as they must be.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
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

/** Entries without the checksum by which npm knows that it got what was locked. */
export function uncheckedEntries({ packages }: LockFile): string[] {
  return Object.entries(packages)
    .filter(([path, { integrity }]) => path !== "" && integrity === undefined)
    .map(([path]) => path);
}

/** Packages that want to run a script when they are installed, and about which `allowScripts` says nothing. */
export function unjudgedScripts(
  { packages }: LockFile,
  allowScripts: Readonly<Record<string, boolean>>,
): string[] {
  return Object.entries(packages)
    .filter(([path, { hasInstallScript }]) => hasInstallScript && !(nameOf(path) in allowScripts))
    .map(([path]) => path);
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** Licences under which a package may be part of the build: all let a site be built with them and published. */
const allowedLicences: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Python-2.0",
  "CC0-1.0",
  "CC-BY-4.0",
  "MPL-2.0",
  // The picture library below Astro, which runs in the build and is no part of what is published.
  "LGPL-3.0-or-later",
  // Fonts. What is drawn with them is free of conditions; the files themselves are no part of what is published.
  "OFL-1.1",
]);

/** Production packages by licence; a licence of several parts, as `A AND B`, stands as it is. */
function productionLicences({ packages }: LockFile): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [path, { dev, license = "none named" }] of Object.entries(packages)) {
    if (path !== "" && !dev) names.set(license, [...(names.get(license) ?? []), nameOf(path)]);
  }
  return names;
}

/** Whether every part of a licence is allowed. */
export function isAllowed(licence: string): boolean {
  return licence.split(" AND ").every((part) => allowedLicences.has(part));
}

/** What stands in `records/licences.tsv`: a licence and its packages in each line. */
export function licenceTable(lock: LockFile): string {
  const lines = [...productionLicences(lock)].map(
    ([licence, names]) => `${licence}\t${[...new Set(names)].toSorted().join(" ")}\n`,
  );
  return lines.toSorted().join("");
}

/** Sentences about packages that are not checked, may run scripts, or have a licence that nobody has judged. */
function problemsOf(lock: LockFile): string[] {
  const { allowScripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    allowScripts: Record<string, boolean>;
  };
  const licences = [...productionLicences(lock)].filter(([licence]) => !isAllowed(licence));
  return [
    ...uncheckedEntries(lock).map(
      (path) => `${path} has no integrity; take the entry out and run \`npm install --package-lock-only\``,
    ),
    ...unjudgedScripts(lock, allowScripts).map(
      (path) => `${path} has an install script; judge it in allowScripts`,
    ),
    ...licences.map(([licence, names]) => `${names.join(", ")}: licence ${licence} is not allowed`),
    ...(readFileSync(licenceFile, "utf8") === licenceTable(lock)
      ? []
      : [`${licenceFile} is out of date; run \`npm run lock\``]),
  ];
}

const licenceFile = "records/licences.tsv";

if (import.meta.main) {
  const file = "package-lock.json";
  const lock = JSON.parse(readFileSync(file, "utf8")) as LockFile;
  const missing = missingOptionals(lock);
  const hosted = hostedEntries(lock);
  if (process.argv.includes("--check")) {
    for (const { path, version } of missing)
      console.error(`${file}: lacks ${path} ${version}; run \`npm run lock\``);
    for (const path of hosted) console.error(`${file}: ${path} names the host it came from`);
    const problems = problemsOf(lock);
    for (const problem of problems) console.error(`${file}: ${problem}`);
    if (missing.length + hosted.length + problems.length === 0)
      console.log(
        "lock: complete and checked, names no registry, and all licences and install scripts are known",
      );
    else process.exitCode = 1;
  } else {
    writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
    writeFileSync(licenceFile, licenceTable(completeLock(lock)));
    console.log(`${missing.length} optional packages added`);
  }
}
