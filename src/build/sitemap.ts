import { fileURLToPath } from "node:url";
import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { pageDays } from "../content/checks/page-days.ts";
import { readGoodContent } from "../content/files/entries.ts";
import { lastChanged } from "../domain/site/last-changed.ts";

/** The sitemap of the pages that search engines may list, with the day on which each last changed. */
export function datedSitemap(): AstroIntegration {
  let root = "";
  let base = "/";
  let days: ReadonlyMap<string, string> | undefined;
  const { name, hooks } = sitemap({
    filter: (page) => !page.includes("/styleguide/"),
    serialize: (item) => {
      days ??= lastChanged(pageDays(readGoodContent(root)));
      const path = new URL(item.url).pathname.slice(base.replace(/\/$/, "").length);
      const day = days.get(path);
      return day === undefined ? item : { ...item, lastmod: day };
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      "astro:config:done": (options) => {
        root = fileURLToPath(options.config.root);
        ({ base } = options.config);
        return hooks["astro:config:done"]?.(options);
      },
    },
  };
}
