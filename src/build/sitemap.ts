import { fileURLToPath } from "node:url";
import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { pageDays } from "../content/checks/page-days.ts";
import { type Content, readGoodContent } from "../content/files/entries.ts";
import { lastChanged } from "../domain/site/last-changed.ts";
import { sourcePath, translated, translationPath } from "../domain/site/translation.ts";

/** Pages in English that have a translation. */
function translatedPaths({ zhGuide }: Content): ReadonlySet<string> {
  return new Set(["/", "/faq/", ...zhGuide.map(({ name }) => `/guide/${name}/`)]);
}

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
export function datedSitemap(): AstroIntegration {
  let root = "";
  let base = "/";
  let days: ReadonlyMap<string, string> | undefined;
  let translations: ReadonlySet<string> | undefined;
  const { name, hooks } = sitemap({
    filter: (page) => !page.includes("/styleguide/"),
    serialize: (item) => {
      days ??= lastChanged(pageDays(readGoodContent(root)));
      const path = new URL(item.url).pathname.slice(base.replace(/\/$/, "").length);
      const day = days.get(path);
      translations ??= translatedPaths(readGoodContent(root));
      const links = translations.has(sourcePath(path)) ? languageLinks(item.url, path) : [];
      return { ...item, ...(day && { lastmod: day }), ...(links.length > 0 && { links }) };
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
