/** Sites of the same text made with other tools, for measuring side by side. Their packages go into a temporary folder. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { textPages, writeCorpus } from "./corpus.ts";
import type { SearchedSite } from "./search.ts";

/** A tool that makes sites from Markdown, with its search as it comes. */
interface Peer extends Omit<SearchedSite, "dist"> {
  /** Exact versions, so that figures of other days compare. */
  packages: Readonly<Record<string, string>>;
  /** Packages that others ask for in a version that need not exist everywhere. */
  overrides?: Readonly<Record<string, string>>;
  /** Where it reads pages. */
  pages: string;
  /** Whether a page shows its title only as a heading of its text. */
  hasHeading: boolean;
  files: Readonly<Record<string, string>>;
  /** Arguments of Node that build the site. */
  command: readonly string[];
  output: string;
}

const title = "The same text";

/** By name, as the table shows them. */
export const peers = {
  Starlight: {
    packages: { astro: "7.3.5", "@astrojs/starlight": "0.42.4" },
    pages: "src/content/docs",
    hasHeading: false,
    files: {
      "astro.config.mjs": `import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
export default defineConfig({ integrations: [starlight({ title: "${title}" })] });`,
      "src/content.config.ts": `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    },
    command: ["node_modules/astro/bin/astro.mjs", "build"],
    output: "dist",
    opener: "button[data-open-modal]",
    box: ".pagefind-ui__search-input",
    hit: ".pagefind-ui__result-link",
  },
  VitePress: {
    packages: { vitepress: "1.6.4" },
    pages: "pages",
    hasHeading: true,
    files: {
      ".vitepress/config.mjs": `export default {
  title: "${title}", srcDir: "pages", cleanUrls: true, ignoreDeadLinks: true,
  themeConfig: { search: { provider: "local" } },
};`,
    },
    command: ["node_modules/vitepress/bin/vitepress.js", "build"],
    output: ".vitepress/dist",
    opener: ".DocSearch-Button",
    box: "#localsearch-input",
    hit: "a.result",
  },
  Docusaurus: {
    packages: {
      "@docusaurus/core": "3.10.2",
      "@docusaurus/faster": "3.10.2",
      "@docusaurus/preset-classic": "3.10.2",
      "@easyops-cn/docusaurus-search-local": "0.55.3",
      react: "19.3.1",
      "react-dom": "19.3.1",
    },
    overrides: { "@docsearch/core": "4.7.0", "@docsearch/css": "4.7.0", "@docsearch/react": "4.7.0" },
    pages: "docs",
    hasHeading: false,
    files: {
      "docusaurus.config.js": `module.exports = {
  title: "${title}", url: "http://localhost", baseUrl: "/", onBrokenLinks: "ignore", onBrokenAnchors: "ignore",
  markdown: { format: "detect" }, future: { v4: true, faster: true },
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false }]],
  themes: [["@easyops-cn/docusaurus-search-local", { hashed: true, docsRouteBasePath: "/", indexBlog: false }]],
};`,
    },
    command: ["node_modules/@docusaurus/core/bin/docusaurus.mjs", "build"],
    output: "build",
    opener: ".navbar__search-input",
    box: ".navbar__search-input",
    hit: "[class*=dropdownMenu] [class*=suggestion_]",
  },
} satisfies Readonly<Record<string, Peer>>;

export type PeerName = keyof typeof peers;

/**
 * Builds the text of a built site with another tool. Its packages are installed once for all texts in a folder.
 *
 * @param folder where everything goes; a temporary one
 * @throws with what the tool printed when it fails
 */
export function buildPeer(name: PeerName, dist: string, folder: string): SearchedSite {
  const peer: Peer = peers[name];
  const site = join(folder, name);
  if (!existsSync(site)) {
    writeFiles(site, { "package.json": manifestOf(peer), ...peer.files });
    run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], site);
  }
  for (const made of [peer.pages, peer.output]) rmSync(join(site, made), { recursive: true, force: true });
  writeCorpus(textPages(dist), join(site, peer.pages), peer.hasHeading);
  run(process.execPath, peer.command, site);
  const result = mkdtempSync(join(folder, `${name}-`));
  renameSync(join(site, peer.output), join(result, "dist"));
  // The server of this site takes a folder without a file of headers for one that was never built.
  writeFileSync(join(result, "dist/_headers"), "");
  const { opener, box, hit } = peer;
  return { dist: join(result, "dist"), opener, box, hit };
}

function manifestOf({ packages, overrides = {} }: Peer): string {
  return JSON.stringify({ private: true, dependencies: packages, overrides });
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function run(program: string, args: readonly string[], cwd: string): void {
  // Tools that start Node again have to find the one that runs this.
  const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const environment = {
    ...process.env,
    PATH: path,
    ASTRO_TELEMETRY_DISABLED: "1",
    DOCUSAURUS_NO_PERSISTENT_CACHE: "1",
  };
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: environment,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")} failed:\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
}
