import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { sourcePath, translated, translationPath } from "../domain/site/translation.ts";
import type { Outputs } from "./outputs/outputs.ts";

/** The languages of a page for search engines: here, they cost its readers nothing. */
function languageLinks(url: string, path: string): { lang: string; url: string }[] {
  const origin = url.slice(0, url.length - path.length);
  const source = sourcePath(path);
  return [
    { lang: "en", url: origin + source },
    { lang: translated, url: origin + translationPath(source) },
  ];
}

/** The sitemap of the pages that search engines may list, with the day on which each last changed. */
export function datedSitemap(outputs: Outputs): AstroIntegration {
  let base = "/";
  const { name, hooks } = sitemap({
    filter: (page) => !page.includes("/styleguide/"),
    serialize: async (item) => {
      const { days, translated: translations } = await outputs.checked();
      const path = new URL(item.url).pathname.slice(base.replace(/\/$/, "").length);
      const day = days.get(path);
      const links = translations.has(sourcePath(path)) ? languageLinks(item.url, path) : [];
      return { ...item, ...(day && { lastmod: day }), ...(links.length > 0 && { links }) };
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      "astro:config:done": (options) => {
        ({ base } = options.config);
        return hooks["astro:config:done"]?.(options);
      },
    },
  };
}
