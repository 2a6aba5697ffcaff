import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "../../domain/search/fake-records.ts";
import { withAllWordings } from "./site-outputs.ts";

const entry = <Data>(name: string, data: Data) => ({ name, data, file: `${name}.yaml` });

test("finds a question by the wordings of its file, which its page does not hold", () => {
  const question = { ...record({ url: "/faq/#lost" }), aliases: ["own"] };
  const faq = [entry("lost", { aliases: ["gone, and not found", "where is it"] })];
  const searchWordings = [entry("/faq/#lost", ["out of sight"])];
  const content = { faq, searchWordings, errors: [] } as unknown as Parameters<typeof withAllWordings>[1];
  const [found] = withAllWordings([question], content);
  assert.deepEqual(found?.aliases, ["own", "gone, and not found", "where is it", "out of sight"]);
});
