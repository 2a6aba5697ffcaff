import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

/** A process of its own: that of the tests stays alive whatever a drawer does. */
const program = `
  import { startDrawer } from ${JSON.stringify(new URL("./drawer.ts", import.meta.url).href)};
  const drawer = startDrawer(process.argv[1]);
  drawer.wait();
  const text = { title: "Find your key", description: "It is on the API keys page." };
  const cards = await Promise.all([drawer.draw(text), drawer.draw(text)]);
  await drawer.close();
  console.log(JSON.stringify({ cards, drawn: drawer.drawn() }));
`;

test("a card that is ordered only when everybody waits for cards is drawn all the same, and once", () => {
  const cache = mkdtempSync(join(tmpdir(), "cards-"));
  try {
    const words = ["--eval", program, cache];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const { cards, drawn } = JSON.parse(stdout) as { cards: [string, string]; drawn: number };
    assert.deepEqual([cards[0], drawn], [cards[1], 1]);
    assert.equal(readFileSync(cards[0]).toString("latin1", 1, 4), "PNG");
  } finally {
    rmSync(cache, { recursive: true });
  }
});
