import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";
import { type HeaderRule, headersFor, parseHeaders } from "./headers-file.ts";

/**
 * Serves a built site on loopback the way a static host would: the headers of its `_headers` file, `index.html`
 * for folders, a redirect where the trailing slash is missing, and the site's own page for what is not there.
 *
 * The files are listed once, at the start, and only what is on that list is ever opened, so no request leaves the
 * folder. A later build needs a new start.
 *
 * @param base path under which the site is served, such as `/guide/`
 */
export function createSiteServer(dist: string, base = "/"): Server {
  const prefix = base.replace(/\/$/, "");
  const rules = readRules(dist);
  const notFound = readFileSync(join(dist, "404.html"));
  const send = sirv(dist, {
    etag: true,
    extensions: ["html"],
    setHeaders: (response, path) => setHeaders(response, rules, path),
  });
  return createServer((request, response) => {
    const path = pathInSite(request, prefix);
    if (path === undefined) return refuse(response);
    const sendNotFound = () => {
      setHeaders(response, rules, path);
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(notFound);
    };
    if (path === headersPath) return sendNotFound();
    if (!path.endsWith("/") && existsSync(join(dist, path, "index.html"))) {
      response.writeHead(301, { Location: encodeURI(`${prefix}${path}/`) }).end();
      return undefined;
    }
    request.url = encodeURI(path);
    return send(request, response, sendNotFound);
  });
}

/** For hosts and for us, not for readers. */
const headersPath = "/_headers";

function setHeaders(response: ServerResponse, rules: readonly HeaderRule[], path: string): void {
  for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
}

function readRules(dist: string): HeaderRule[] {
  const file = join(dist, "_headers");
  if (!existsSync(file)) throw new Error(`${dist} holds no built site: run \`npm run build\` first`);
  return parseHeaders(readFileSync(file, "utf8"));
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

/** Listens on the port, or on the next free one; resolves with the port it got. */
export function listen(
  server: Server,
  port: number,
  onTaken: (port: number) => void = () => {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    let candidate = port;
    server.once("listening", () => resolve(candidate));
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || candidate >= port + mostAttempts) return reject(error);
      onTaken(candidate);
      candidate += 1;
      server.listen(candidate, "127.0.0.1");
    });
    server.listen(candidate, "127.0.0.1");
  });
}

/** Ports to try before giving up. */
const mostAttempts = 100;
const defaultPort = 4321;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const base = process.env["BASE_PATH"] ?? "/";
  const server = createSiteServer(join(process.cwd(), "dist"), base);
  const port = await listen(server, Number(process.env["PORT"] ?? defaultPort), (taken) =>
    console.log(`Port ${taken} is taken; trying ${taken + 1}.`),
  );
  console.log(`The guide is at http://localhost:${port}${base}  (Ctrl+C stops it)`);
}
