import { join } from "node:path";
import { build } from "rolldown";
import { translatedScripts } from "./translated-scripts.ts";
import { wordModules } from "./word-modules.ts";

/** What a module asks for when it wants the text of a script instead of the script: `./before-paint.ts?inline-script`. */
const query = /\?inline-script(&zh)?$/;

const source = join(import.meta.dirname, "..");

/** Scripts that stand in pages as text, from `src`. The policy grants these, and no other. */
const inlineScripts: readonly string[] = [
  "islands/checklist/before-paint.ts",
  "islands/checklist/before-paint.ts?zh",
  "islands/checklist/from-step.ts",
  "islands/checklist/your-list.ts",
  "islands/checklist/your-list.ts?zh",
  "islands/page/first.ts",
  "islands/page/first.ts?zh",
];

/** The texts of all of them, which the policy needs before any page is rendered. */
export function inlineScriptTexts(): Promise<string[]> {
  return Promise.all(inlineScripts.map((path) => bundle(join(source, path))));
}

/**
 * Gives the text of a script, with everything it imports, to components that write it into a page: it runs where it
 * stands, before what follows is painted, and costs no request. The rules in it are the same modules that the other
 * scripts import, which the bundler would otherwise put into a file that all of them have to fetch.
 */
export function inlineScriptModules() {
  return {
    name: "inline-scripts",
    enforce: "pre" as const,
    async load(id: string) {
      const asked = query.exec(id);
      if (!asked) return undefined;
      const script = id.slice(0, asked.index) + (asked[1] ? "?zh" : "");
      return `export default ${JSON.stringify(await bundle(script))};`;
    },
  };
}

async function bundle(path: string): Promise<string> {
  const { output } = await build({
    input: path,
    plugins: [translatedScripts(), wordModules()],
    write: false,
    logLevel: "silent",
    output: { format: "iife", minify: true, comments: false },
  });
  return output[0].code.trim();
}
