import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Tells the last pass over pages where the scripts of the build are; while writing, there are none. */
export function clientFolder(): AstroIntegration {
  return {
    name: "client-folder",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        const folder = command === "build" ? fileURLToPath(config.outDir) : "";
        updateConfig({ vite: { define: { CLIENT_FOLDER: JSON.stringify(folder) } } });
      },
    },
  };
}
