/** Scripts that a script imports at its top, by the names of their files. */
export type ImportsOf = (file: string) => readonly string[];

const helperImport = /import\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*["'][^"']*preload-helper[^"']*["'];?/;
const marker = String.raw`\s*,\s*__VITE_PRELOAD__\s*\)`;
const call = String.raw`import\(([^()]*)\)`;
/** What takes the module out of a script that other scripts import from, too. */
const taken = String.raw`(\s*\.then\(\s*\(?\w+\)?\s*=>\s*\w+\.\w+\s*\))?`;
const arrow = String.raw`\(\)\s*=>\s*${call}${taken}`;
const picking = String.raw`async\s*\(\)\s*=>\s*\{\s*const\s*\{[^{}]*\}\s*=\s*await\s+${call};\s*return\s*\{[^{}]*\};?\s*\}`;

/**
 * Turns the imports that the bundler wrapped in its preload helper into plain ones, and asks for what the imported script
 * imports in the same moment: otherwise the browser learns of that only when the script has arrived, one round trip
 * later. What the importing script has loaded anyway is not asked for again.
 *
 * @param file name of the script with this code
 */
export function withDirectImports(code: string, file: string, importsOf: ImportsOf): string {
  const helper = helperImport.exec(code)?.[1];
  if (helper === undefined) return code;
  const own = reach(file, importsOf);
  const wrapped = new RegExp(String.raw`\b${helper}\(\s*(?:${arrow}|${picking})${marker}`, "g");
  const direct = code
    .replace(helperImport, "")
    .replace(wrapped, (_, plain?: string, taking = "", picked?: string) => {
      const name = plain ?? picked ?? "";
      const wanted = /^["'`]\.\/([^"'`]+)["'`]$/.exec(name.trim())?.[1];
      const folder = file.slice(0, file.lastIndexOf("/") + 1);
      const further = wanted === undefined ? [] : reach(folder + wanted, importsOf).slice(1);
      const early = further.filter((path) => !own.includes(path));
      const imports = [...early.map((path) => `"./${path.slice(folder.length)}"`), name];
      const all = imports.map((one) => `import(${one})`).join(", ") + taking;
      return early.length > 0 ? `(${all})` : all;
    });
  // A form of the helper's call that is not known here stays a call.
  return direct.includes(helper) ? `const ${helper} = (load) => load();\n${direct}` : direct;
}

/** A script and everything that it imports at its top, also through others, except the helper. */
function reach(file: string, importsOf: ImportsOf): string[] {
  const found = new Set([file]);
  for (const one of found) {
    for (const next of importsOf(one)) if (!next.includes("preload-helper")) found.add(next);
  }
  return [...found];
}
