/** What readers do on the site, in any engine. The tests of every detail run in Chromium; these say that it works at all. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { EngineProgram } from "./engine.ts";
import { type EngineName, installEngine } from "./install.ts";
import { readerAt } from "./reader.ts";
import { Restarting } from "./restarts.ts";
import { openSites, type Sites } from "./sites.ts";
import { walks } from "./walks.ts";

/** Registers the walks for one engine; each starts with nothing remembered. */
export function journeys(name: EngineName, start: () => Promise<EngineProgram>): void {
  const browser = new Restarting(name, start, (sentence) => console.log(sentence));
  let sites: Sites | undefined;

  before(async () => {
    // Once: where it cannot be had, no journey waits for the package manager again.
    installEngine(name);
    sites = await openSites();
  });
  after(async () => {
    await browser.close();
    // Where they could not be served, that is the error to tell.
    sites?.close();
  });

  for (const [words, walk] of Object.entries(walks))
    test(`${name}: ${words}`, async () => {
      const open = sites ?? assert.fail("The sites are not served.");
      await browser.walk((engine) => walk(readerAt(engine), open));
    });
}
