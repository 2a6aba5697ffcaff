import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderIn, inPlace } from "../place.ts";
import { versionOf } from "./versions.ts";

const cases = [
  ["npm", "dotenv", ["node", "node_modules", "dotenv"], "package.json", '{ "version": "17.2.3" }', "17.2.3"],
  [
    "go",
    "github.com/a/env",
    ["go"],
    "go.mod",
    "require (\n\tgithub.com/a/env/v2 v2.0.0\n\tgithub.com/a/env v1.5.1\n)",
    "1.5.1",
  ],
  ["go", "github.com/b/env", ["go"], "go.mod", "require github.com/b/env v1.5.1", "1.5.1"],
  [
    "crates",
    "dotenvy",
    ["rust"],
    "Cargo.lock",
    '[[package]]\nname = "dotenvy"\nversion = "0.15.7"\n',
    "0.15.7",
  ],
  ["maven", "io.github.cdimascio:dotenv-java", ["java", "lib"], "dotenv-java-3.2.0.jar", "", "3.2.0"],
] as const;

for (const [registry, name, folders, file, text, expected] of cases) {
  test(`tells the version of ${name} from what was installed, not from the record`, async () => {
    await inPlace(undefined, async (place) => {
      writeFileSync(join(folderIn(place, "packages", ...folders), file), text);
      assert.equal(versionOf({ registry, package: name, version: "0.0.1" }, place), expected);
    });
  });
}

test("takes the recorded version where nothing tells another one", async () => {
  await inPlace(undefined, async (place) => {
    const reader = { registry: "debian", package: "no-such-package", version: "0.0.1" } as const;
    assert.equal(versionOf(reader, place), "0.0.1");
    assert.equal(versionOf(undefined, place), "unknown");
  });
});
