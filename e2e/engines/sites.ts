import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createSiteServer, listen } from "../../src/serve/server.ts";

/** The built site. */
export const dist = resolve(import.meta.dirname, "../../dist");

/** A folder that is served. */
export interface Site {
  address: string;
  /** Ends the server with all that it has open; more than once does no harm. */
  stop: () => void;
}

/** What the journeys visit. */
export interface Sites {
  home: string;
  /** The same site with headers that forbid every script. */
  withoutScript: string;
  /** Serves the site once more, at an address that no worker knows, for a walk that takes the network away. */
  serveAlone: () => Promise<Site>;
  close: () => void;
}

/** Serves the built site with and without script. */
export async function openSites(): Promise<Sites> {
  const copy = mkdtempSync(join(tmpdir(), "no-script-"));
  const served: Site[] = [];
  const serve = async (folder: string) => {
    const site = await serveFolder(folder);
    served.push(site);
    return site;
  };
  refuseScripts(copy);
  return {
    home: (await serve(dist)).address,
    withoutScript: (await serve(copy)).address,
    serveAlone: () => serve(dist),
    close() {
      for (const { stop } of served) stop();
      rmSync(copy, { recursive: true });
    },
  };
}

async function serveFolder(folder: string): Promise<Site> {
  const server = createSiteServer(folder);
  const address = `http://localhost:${await listen(server)}`;
  return {
    address,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A copy of the build whose headers forbid every script. */
function refuseScripts(folder: string): void {
  cpSync(dist, folder, { recursive: true });
  const headers = readFileSync(join(dist, "_headers"), "utf8");
  const strict = headers.replaceAll(/script-src [^;\n]*/g, "script-src 'none'");
  assert.notEqual(strict, headers);
  writeFileSync(join(folder, "_headers"), strict);
}
