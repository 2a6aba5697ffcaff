import type { AstroIntegration } from "astro";
import { getContainerRenderer } from "@astrojs/preact/container-renderer";

/**
 * Preact, for what loads on use and for the style guide, which shows it. A build compiles JSX with the bundler's own
 * compiler: Babel, which `@astrojs/preact` brings along for its hot reloading, took a tenth of the build's time.
 * `npm run dev` keeps the hot reloading.
 */
export function preactIslands(): AstroIntegration {
  return {
    name: "preact-islands",
    hooks: {
      "astro:config:setup": async (options) => {
        if (options.command === "dev") {
          const { default: preact } = await import("@astrojs/preact");
          return preact().hooks["astro:config:setup"]?.(options);
        }
        options.addRenderer(getContainerRenderer());
        options.updateConfig({
          vite: {
            oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
            plugins: [noRendererOptions],
          },
        });
      },
    },
  };
}

/** What the renderer imports to learn which components are its own: all of them. */
const noRendererOptions = {
  name: "preact-islands:options",
  resolveId: (id: string) => (id === "astro:preact:opts" ? `\0${id}` : undefined),
  load: (id: string) => (id === "\0astro:preact:opts" ? "export default {}" : undefined),
};
