import type { AstroIntegration, ViteUserConfig } from "astro";
import { withDirectImports } from "./direct-imports.ts";

type VitePlugin = Extract<
  NonNullable<ViteUserConfig["plugins"]>[number],
  { name: string; renderChunk?: unknown }
>;

/**
 * Takes the bundler's preload helper out of the client scripts. It would weigh more than the page script that calls
 * it and cost a request of its own. What it would preload here is written into the imports instead.
 * There is no option for that; should a new version name the helper differently, the script budget says so.
 *
 * What an island shares with the parts that it loads on use stays in the island's own script, which may export more than
 * its module does. Otherwise the bundler puts it into a script apart, which every page of the island has to fetch.
 */
export function slimPreload(): AstroIntegration {
  return {
    name: "slim-preload",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [slimScripts] } });
      },
    },
  };
}

const clientBuild = {
  modulePreload: false,
  rolldownOptions: {
    preserveEntrySignatures: "allow-extension",
    // A constant that becomes a variable is written out no more where it is used: 300 bytes more over all scripts.
    output: { entryFileNames: shortName, topLevelVar: false },
  },
} as const;

const slimScripts: VitePlugin = {
  name: "slim-scripts",
  // The bundle that renders the pages has a script for each of them, and is not shipped.
  applyToEnvironment: ({ name }) => name === "client",
  configEnvironment: (name) => (name === "client" ? { build: clientBuild } : undefined),
  renderChunk: {
    order: "post",
    handler: (code, { fileName }, _, { chunks }) => ({
      code: withDirectImports(code, fileName, (file) => chunks[file]?.imports ?? []),
      map: null,
    }),
  },
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) {
      if (name.includes("preload-helper")) delete bundle[name];
    }
  },
};

/** Every page names its scripts, so the name is that of the component alone, without the number of its script in it. */
function shortName({ name }: { name: string }): string {
  return `_astro/${name.replace(/\.astro_astro_type_script.*/, "")}.[hash].js`;
}
