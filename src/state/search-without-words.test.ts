import assert from "node:assert/strict";
import { test } from "node:test";
import { placeEngine, serveWords } from "./fake-engine.ts";
import { $kinds, $search, search, warmUp } from "./search.ts";

const { base } = await placeEngine({});

for (const [name, answer] of Object.entries({
  "is missing": async () => new Response("Not found", { status: 404 }),
  "cannot be fetched": async () => Promise.reject(new TypeError("Failed to fetch")),
  "is not JSON": async () => new Response("<html>"),
})) {
  test(`says that nothing was found although the word list ${name}`, async () => {
    serveWords(answer);
    await search("qouta", "", base);
    assert.deepEqual($search.get(), { status: "nothing", query: "qouta", suggestion: undefined });
  });

  test(`asks for the word list again at a later query when it ${name}`, async () => {
    const requests = serveWords(answer);
    await search("qouta", "", base);
    await search("quotta", "", base);
    assert.equal(requests.length, 2);
  });
}

test("offers no kinds when the index knows none", async () => {
  await warmUp(base);
  assert.deepEqual($kinds.get(), []);
});
