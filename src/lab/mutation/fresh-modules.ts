/** Loads a module together with everything of a folder that it imports, as if for the first time. */
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Query that marks the modules of one load; Node keeps them apart from those of any other load. */
const mark = "?load=";
/** What a module means by these names, once it is loaded anew. */
const standIns = new Map([
  ["node:test", new URL("registered.ts", import.meta.url).href],
  ["fast-check", new URL("few-cases.ts", import.meta.url).href],
]);

/** JavaScript by path: every load of a file gets the same. */
const sources = new Map<string, string>();
let loads = 0;
let loaded = new Set<string>();

/**
 * Prepares such loads below a folder. There, `node:test` and `fast-check` mean what stands in for them.
 *
 * @param root absolute path
 */
export function prepareFreshModules(root: string): void {
  const home = `${pathToFileURL(root).href}/`;
  registerHooks({
    resolve(specifier, context, next) {
      const [, load] = context.parentURL?.split(mark) ?? [];
      if (load === undefined) return next(specifier, context);
      const standIn = standIns.get(specifier);
      if (standIn !== undefined) return { url: standIn, shortCircuit: true };
      const found = next(specifier, context);
      const isOurs = found.url.startsWith(home) && !found.url.includes("/node_modules/");
      return isOurs ? { ...found, url: found.url + mark + load } : found;
    },
    load(url, context, next) {
      const [file, load] = url.split(mark);
      if (load === undefined || !file?.endsWith(".ts")) return next(url, context);
      const path = fileURLToPath(file);
      loaded.add(path);
      const source = sources.get(path) ?? stripTypeScriptTypes(String(next(url, context).source));
      sources.set(path, source);
      return { format: "module", source, shortCircuit: true };
    },
  });
}

/** Loads a module anew; returns the paths of all that was loaded with it. */
export async function loadFresh(path: string): Promise<ReadonlySet<string>> {
  loaded = new Set();
  loads += 1;
  await import(pathToFileURL(path).href + mark + loads);
  return loaded;
}
