import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientCase } from "../../../domain/observations/client.ts";
import { readCatalogue } from "../../stand-in/catalogue.ts";
import { observedCases } from "./cases.ts";
import { observationOf, type Run } from "./observation.ts";

const catalogue = readCatalogue(process.cwd());
const key = "the-key-of-the-run";

/** A run that sent nothing. */
const silent: Run = {
  clean: (text) => text.replaceAll(key, "…"),
  patience: 180,
  requests: [],
  connections: 0,
  calls: 0,
  callsElsewhere: 0,
  statuses: [],
  secrets: [key],
};
/** A request with the key of the run. */
const request = { header: (name: string) => (name === "authorization" ? `Bearer ${key}` : undefined) };

const failed = (stderr: string, stdout = "") => ({ exit: 1, stdout, stderr });

function seenOf(id: ClientCase, finished: ReturnType<typeof failed>, run: Partial<Run> = {}) {
  const one = observedCases.find((known) => known.id === id);
  assert.ok(one);
  return observationOf(one, "rust", finished, catalogue, { ...silent, ...run });
}

test("an error before any request is that of its case", () => {
  const { text, requests, entry } = seenOf("no-key", failed("Error: no key"));
  assert.deepEqual([text, requests, entry], ["Error: no key", 0, "missing-credentials"]);
});

test("the key of the run is said to be shown, and stands nowhere", () => {
  const seen = seenOf("wrong-key", failed(`Error: bad key ${key}`), { requests: [request], statuses: [401] });
  assert.deepEqual([seen.showsKey, seen.text, seen.authorization], [true, "Error: bad key …", "Bearer …"]);
  assert.ok(!JSON.stringify(seen).includes(key));
});

test("what a client makes of an answer counts only where the case asks for it", () => {
  const answered = { requests: [request], statuses: [200] } as const;
  assert.equal(seenOf("line-feed", failed("Error: no such field"), answered).text, undefined);
  assert.equal(seenOf("organization", failed("Error: no such field"), answered).text, undefined);
  assert.equal(seenOf("no-credit", failed("Error: no credit"), answered).text, "Error: no credit");
});

test("a client that was ended shows no error, and for how long it was waited", () => {
  const ended = failed("busy\nended after 180 seconds");
  const seen = seenOf("refused", ended);
  assert.deepEqual([seen.text, seen.endedAfter, seen.entry], [undefined, 180, "no-connection"]);
  assert.equal(seenOf("base-url", ended).endedAfter, undefined);
});

test("says where requests went in the cases about the address alone", () => {
  const nowhere = failed("Error: no address");
  const places = [{ requests: [request], calls: 1 }, { calls: 1 }, { callsElsewhere: 1 }, {}];
  assert.deepEqual(
    places.map((run) => seenOf("old-base-url", nowhere, run).goesTo),
    ["variable", "openai", "elsewhere", "nowhere"],
  );
  assert.equal(seenOf("no-key", nowhere, { calls: 1 }).goesTo, undefined);
});

test("notes a call to OpenAI beside the address that the client was told", () => {
  assert.equal(seenOf("no-key", failed("Error"), { calls: 1 }).alsoCallsOpenai, true);
  assert.equal(seenOf("base-url", failed("Error"), { calls: 1 }).alsoCallsOpenai, undefined);
});

test("reads the message of a refusal in the log where the error does not hold it", () => {
  const [message = ""] = catalogue.get("no-key-sent")?.messages[0]?.split("…") ?? [];
  const refused = failed("Error: refused", `log: ${message}\n`);
  assert.equal(seenOf("empty-key", refused, { statuses: [401] }).log, `log: ${message}`.trim());
  assert.equal(seenOf("empty-key", refused).log, undefined);
});
