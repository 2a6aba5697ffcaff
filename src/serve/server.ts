import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type HeaderRule, headersFor, parseHeaders } from "./headers-file.ts";
import { acceptedEncoding, headersName, readSiteFiles, type SiteFile } from "./site-files.ts";

/** A built site in memory. */
interface Site {
  /** Path that it lies under, without a slash at its end. */
  prefix: string;
  files: ReadonlyMap<string, SiteFile>;
  notFound: SiteFile;
  rules: readonly HeaderRule[];
}

/**
 * Serves a built site on loopback the way a static host would: the headers of its `_headers` file, compression,
 * `index.html` for folders, a redirect where the trailing slash is missing, and the site's own page for what is not
 * there.
 *
 * All files are read at the start, and no request opens one: it cannot leave the folder, and a new build while the server
 * runs breaks nothing. To see that build, start again.
 *
 * @param base path under which the site is served, such as `/guide/`
 */
export function createSiteServer(dist: string, base = "/"): Server {
  const site = readSite(dist, base.replace(/\/$/, ""));
  return createServer((request, response) => answer(site, request, response));
}

function readSite(dist: string, prefix: string): Site {
  const headers = join(dist, headersName);
  if (!existsSync(headers)) throw new Error(`${dist} holds no built site: run \`npm run build\` first`);
  const files = readSiteFiles(dist);
  const notFound = files.get("/404.html");
  if (!notFound) throw new Error(`${dist} holds no 404.html: run \`npm run build\` again`);
  return { prefix, files, notFound, rules: parseHeaders(readFileSync(headers, "utf8")) };
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const path = pathInSite(request, site.prefix);
  if (path === undefined) return sendWord(response, 404, "Not found");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendWord(response, 405, "Only GET and HEAD");
  }
  const whole = site.prefix + path;
  const folder = `${path}/index.html`;
  if (site.files.has(folder)) return redirect(response, `${whole}/`, request.url);
  const file = site.files.get(path.endsWith("/") ? `${path}index.html` : path);
  for (const [name, value] of Object.entries({ ...usualHeaders, ...headersFor(site.rules, whole) }))
    response.setHeader(name, value);
  return file ? sendFile(file, 200, request, response) : sendFile(site.notFound, 404, request, response);
}

/** What Netlify and Cloudflare Pages send where a `_headers` file says nothing else. */
const usualHeaders = { "Cache-Control": "public, max-age=0, must-revalidate" };

function sendWord(response: ServerResponse, status: number, word: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${word}\n`);
}

function redirect(response: ServerResponse, path: string, url = ""): void {
  // What a header may hold: printable signs without a space.
  const query = /^[^?#]*(\?[!"$-~]*)/.exec(url)?.[1] ?? "";
  response.writeHead(301, { Location: encodeURI(path) + query }).end();
}

function sendFile(file: SiteFile, status: number, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Content-Type", file.type);
  response.setHeader("ETag", file.tag);
  if (file.isText) response.setHeader("Vary", "Accept-Encoding");
  if (status === 200 && request.headers["if-none-match"]?.includes(file.tag)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = file.isText ? acceptedEncoding(request.headers["accept-encoding"]) : "identity";
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  const body = file.body(encoding);
  response.writeHead(status, { "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Names of this machine; another name in a request means that somebody made a stranger's page point here. */
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
/** No path of a site holds one. */
// oxlint-disable-next-line no-control-regex
const strange = /[\u0000-\u001f\u007f\\]/;

/** The decoded path below the prefix, without query; undefined for a request that no browser would send to this site. */
function pathInSite({ url = "", headers }: IncomingMessage, prefix: string): string | undefined {
  if (!ownHost.test(headers.host ?? "")) return undefined;
  const path = decode(url.split(/[?#]/, 1)[0] ?? "");
  if (path === undefined || strange.test(path) || !path.startsWith(`${prefix}/`)) return undefined;
  const inSite = path.slice(prefix.length);
  return inSite.split("/").some((part) => part === ".." || part === ".") ? undefined : inSite;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Listens on a port of this machine, on any free one for 0; resolves with the port it got.
 *
 * @throws when the port is taken, or must not be used
 */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Listens on the port, or on the next free one; `onTaken` hears of each that is taken. */
export async function listenNear(
  server: Server,
  port: number,
  onTaken: (port: number) => void,
): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listen(server, candidate);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || candidate >= port + mostAttempts) throw error;
      onTaken(candidate);
    }
  }
}

/** Ports to try before giving up. */
const mostAttempts = 100;
const defaultPort = 4321;

if (import.meta.main) {
  const base = process.env["BASE_PATH"] ?? "/";
  const server = createSiteServer(join(process.cwd(), "dist"), base);
  const port = await listenNear(server, Number(process.env["PORT"] ?? defaultPort), (taken) =>
    console.log(`Port ${taken} is taken; trying ${taken + 1}.`),
  );
  console.log(`The guide is at http://localhost:${port}${base}  (Ctrl+C stops it)`);
}
