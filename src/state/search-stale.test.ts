/** A tab that is older than a deploy: its index is there, and the scripts that it loads on demand are gone. */
import assert from "node:assert/strict";
import { registerHooks } from "node:module";
import { after, test } from "node:test";
import { quickIndex } from "../domain/search/fake-records.ts";
import { everywhere } from "../domain/search/topics.ts";
import { placeEngine, serve } from "./fake-engine.ts";
import { $search, search } from "./search.ts";

const hooks = registerHooks({
  resolve(specifier, context, next) {
    if (specifier.endsWith("/secrets/mask.ts")) throw new Error("The file is gone.");
    return next(specifier, context);
  },
});
after(() => hooks.deregister());

const { base, site } = await placeEngine();
const requests = serve({ "search/index.json": () => quickIndex });
await search({ typed: "key", scope: everywhere }, site);

/** What a question that needs the guard comes to while the site has this index. */
async function ask(
  index: object | undefined,
  typed = "my password is lost: password=example",
): Promise<string> {
  const asked = serve(index ? { "search/index.json": () => index } : {});
  await search({ typed, scope: everywhere }, site);
  assert.ok(asked.every((url) => url === `${base}search/index.json`));
  return $search.get().status;
}

test("is stale when a script is gone and the site has another index by now", async () => {
  assert.equal(await ask({ ...quickIndex, build: "two" }), "stale");
});

test("is broken when a script is gone and the site is the same, or not there", async () => {
  assert.equal(await ask(quickIndex), "broken");
  assert.equal(await ask(undefined), "broken");
});

test("asks the network for the index of now, not the browser's memory", async () => {
  const options: unknown[] = [];
  globalThis.fetch = async (_, given) => {
    options.push(given);
    return Response.json(quickIndex);
  };
  await search({ typed: "my password is lost: password=example", scope: everywhere }, site);
  assert.deepEqual(options, [{ cache: "no-cache" }]);
});

test("knows a key at first sight without the guard", async () => {
  const key = ["sk", "proj", "a1B2c3D4e5F6g7H8i9J0"].join("-");
  assert.equal(await ask(quickIndex, key), "secret");
});

test("lets no failure of an earlier question take the place of a later answer", async () => {
  serve({ "search/index.json": () => quickIndex });
  const early = search({ typed: "my password is lost: password=example", scope: everywhere }, site);
  await search({ typed: "lost key", scope: everywhere }, site);
  await early;
  assert.equal($search.get().status, "found");
});

test("asks for the wordings of the site once it has answered", () => {
  assert.ok(requests.includes(`${base}search/wordings.json`));
});
