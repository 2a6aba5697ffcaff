import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { type HeaderRule, headersFor, parseHeaders } from "./headers-file.ts";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves a built site on loopback the way a static host would: the headers of its `_headers` file, `index.html`
 * for folders, a redirect where the trailing slash is missing, and the site's own page for what is not there.
 */
export function createSiteServer(dist: string, base = "/"): Server {
  const prefix = base.replace(/\/$/, "");
  const rules = readRules(dist);
  return createServer((request, response) => {
    const path = decodePath(request.url ?? "/");
    if (path === undefined || !path.startsWith(prefix)) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
      return;
    }
    const inSite = path.slice(prefix.length) || "/";
    const wanted = join(dist, normalize(inSite));
    if (!inSite.endsWith("/") && existsSync(wanted) && statSync(wanted).isDirectory()) {
      response.writeHead(301, { Location: `${path}/` }).end();
      return;
    }
    const file = inSite.endsWith("/") ? join(wanted, "index.html") : wanted;
    const found = existsSync(file) && !inSite.startsWith("/_headers");
    response.writeHead(found ? 200 : 404, {
      ...headersFor(rules, inSite),
      "Content-Type": found
        ? (contentTypes[extname(file)] ?? "application/octet-stream")
        : "text/html; charset=utf-8",
    });
    createReadStream(found ? file : join(dist, "404.html")).pipe(response);
  });
}

function readRules(dist: string): HeaderRule[] {
  const file = join(dist, "_headers");
  if (!existsSync(file)) throw new Error(`${dist} holds no built site: run \`npm run build\` first`);
  return parseHeaders(readFileSync(file, "utf8"));
}

/** The decoded path without query; undefined when it is malformed. */
function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
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
