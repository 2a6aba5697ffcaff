import { readdirSync, readFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";

/** Where the site lies: at the root of a host, and below a path. */
export const bases = ["/", "/guide/"] as const;

/** What the build for the other place is told: where the project is. The build for the root is told nothing. */
export const repository = "https://github.com/someone/guide";

/** A site behind a web server that the setup has started. */
export interface Site {
  origin: string;
  /** The build that it serves. */
  dist: string;
}

/** Name in the environment under which the setup leaves a site for the tests. */
export const siteVariable = (server: string, base: string): string =>
  `HOSTS_${server}_${base === "/" ? "ROOT" : "BELOW"}`;

/** The site that the setup has started. @throws when it has not */
export function readSite(server: string, base: string): Site {
  const variable = siteVariable(server, base);
  const site = process.env[variable];
  if (site === undefined) throw new Error(`${variable} is not set: the setup has started no ${server}`);
  return JSON.parse(site) as Site;
}

/** Files of a build as paths with forward slashes. */
export function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "_headers")
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}

/** The policy that a page of a build carries in itself. */
export function policyOf(dist: string, file: string): string {
  const html = readFileSync(join(dist, file), "utf8");
  return /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? "";
}

/** An answer as it came over the wire. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Every value of a header, also of one that was sent twice. */
  all(name: string): readonly string[];
  body: Buffer;
}

/** Asks a server for a path; nothing is followed or unpacked. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          all: (name) => response.headersDistinct[name.toLowerCase()] ?? [],
          body: Buffer.concat(pieces),
        }),
      );
    });
    // A server may close a connection just when it is used again.
    request.on("error", (error: NodeJS.ErrnoException) =>
      request.reusedSocket && error.code === "ECONNRESET" ? resolve(ask(url, headers)) : reject(error),
    );
  });
}
