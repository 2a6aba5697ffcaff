import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
import { cards } from "./src/build/cards/cards.ts";
import { clientFolder } from "./src/build/client-folder.ts";
import { contentCheck } from "./src/build/content-check.ts";
import { inlineScriptModules, inlineScriptTexts } from "./src/build/inline-scripts.ts";
import { siteOutputs } from "./src/build/outputs/outputs.ts";
import { preactIslands } from "./src/build/preact.ts";
import { searchIndex } from "./src/build/search-index.ts";
import { securityHeaders } from "./src/build/security-headers.ts";
import { datedSitemap } from "./src/build/sitemap.ts";
import { slimPreload } from "./src/build/slim-preload.ts";
import { translatedScripts } from "./src/build/translated-scripts.ts";
import { twinsWhileWriting } from "./src/build/twins-while-writing.ts";
import { wordModules } from "./src/build/word-modules.ts";
import { choiceScript } from "./src/state/tab-choice.ts";
import { offline } from "./src/build/offline.ts";
import { policyDirectives } from "./src/build/policy.ts";
import { sourceHash } from "./src/finish/page-policy.ts";

const outputs = siteOutputs();

export default defineConfig({
  site: process.env.SITE_URL ?? "http://localhost:4321",
  base: process.env.BASE_PATH ?? "/",
  trailingSlash: "always",
  integrations: [
    contentCheck(outputs),
    mdx(),
    preactIslands(),
    datedSitemap(outputs),
    slimPreload(),
    clientFolder(),
    twinsWhileWriting(),
    searchIndex(outputs),
    cards(),
    offline(outputs),
    securityHeaders(),
  ],
  // Tells each page its language; `src/domain/site/translation.ts` knows the addresses.
  i18n: { defaultLocale: "en", locales: ["en", { path: "zh", codes: ["zh-Hans"] }] },
  // One style block, inline and covered by a hash: a page paints from its first response.
  build: { inlineStylesheets: "always" },
  // Straight quotes stay straight: readers copy words from prose into shells and search boxes.
  markdown: {
    syntaxHighlight: { type: "prism", excludeLangs: ["output"] },
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  security: {
    csp: {
      directives: policyDirectives,
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [choiceScript(), ...(await inlineScriptTexts())].map(sourceHash),
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  // Prefetching by default would spend a reader's data on pages they did not ask for.
  prefetch: false,
  devToolbar: { enabled: false },
  vite: {
    plugins: [inlineScriptModules(), translatedScripts(), wordModules()],
    build: {
      rolldownOptions: {
        // Astro's own marker in MDX modules; the output is right without it.
        checks: { moduleLevelDirective: false },
        // A constant that two scripts share would be a script apart.
        optimization: { inlineConst: true },
        output: {
          // One request for the library that the search and the menu of a checklist share.
          codeSplitting: {
            groups: [
              {
                name: (id) => (id.endsWith("zh") ? "preact-zh" : "preact"),
                test: /node_modules[\\/]preact[\\/]|src[\\/]islands[\\/]dom[\\/]use-store/,
              },
            ],
          },
        },
      },
    },
  },
});
