/**
 * Writes what a web server of one's own needs, and Vercel, from the build in `dist`: `npm run build:hosts`.
 *
 * `deploy/site` holds the files, below the base path, with `.br` and `.gz` beside each text file; beside it stand the
 * configurations. `BASE_PATH` and `SITE_URL` are those of the build. `--root` names the folder that the files will have
 * on the server, `--dist` and `--out` other folders than `dist` and `deploy`.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readOptions } from "../../command-line.ts";
import { apacheConfig } from "./apache.ts";
import { caddyConfig } from "./caddy.ts";
import { nginxConfig } from "./nginx.ts";
import { precompress } from "./precompress.ts";
import { readSiteHeaders } from "./site-headers.ts";
import { vercelConfig } from "./vercel.ts";

const { values } = readOptions({
  options: {
    dist: { type: "string", default: "dist" },
    out: { type: "string", default: "deploy" },
    root: { type: "string", default: "/var/www/openai-key-guide" },
  },
});
const start = performance.now();
const site = readSiteHeaders(values.dist, process.env["BASE_PATH"] ?? "/");
const address = process.env["SITE_URL"];
const place = {
  root: values.root,
  host: address === undefined ? undefined : new URL(address).host,
};
const out = resolve(values.out);
const files = join(out, "site", site.base);

rmSync(out, { recursive: true, force: true });
mkdirSync(files, { recursive: true });
cpSync(values.dist, files, {
  recursive: true,
  preserveTimestamps: true,
  // It is for hosts, not for readers.
  filter: (path) => path !== join(values.dist, "_headers"),
});
await precompress(files);
writeFileSync(join(out, "nginx.conf"), nginxConfig(site, place));
writeFileSync(join(out, "Caddyfile"), caddyConfig(site, place));
writeFileSync(join(out, "apache.htaccess"), apacheConfig(site));
writeFileSync(join(out, "vercel.json"), vercelConfig(site));
console.log(
  `${values.out} holds the site for web servers (${((performance.now() - start) / 1000).toFixed(1)} s)`,
);
