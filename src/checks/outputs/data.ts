import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readEntries } from "../../content/files/entries.ts";
import type { Problem } from "../../content/files/problem.ts";
import { dataNames, dataPaths } from "../../domain/site/data-files.ts";

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** Data files that a validator of JSON Schema refuses by the schema that is published beside them. */
export function dataProblems(dist: string): Problem[] {
  return dataNames.flatMap((name) => {
    const { file, schema } = dataPaths(name);
    const validator = new Ajv2020({ allErrors: true });
    addFormats.default(validator);
    const isValid = validator.compile(readJson(join(dist, schema)) as object);
    if (isValid(readJson(join(dist, file)))) return [];
    return (isValid.errors ?? []).map(({ instancePath, message = "" }) => ({
      file,
      field: instancePath,
      received: message,
      expected: `what ${schema} says`,
    }));
  });
}

/** Examples of `content/data-files.yaml` that fail on the real file, or print nothing. */
export function exampleProblems(dist: string, root: string): Problem[] {
  return readEntries(root, "dataFiles").flatMap(({ file, name, data: { id, example } }) => {
    const folder = mkdtempSync(join(tmpdir(), "data-example-"));
    try {
      const source = dataPaths(id).file;
      copyFileSync(join(dist, source), join(folder, basename(source)));
      writeFileSync(join(folder, "example.mjs"), example);
      const options = { cwd: folder, encoding: "utf8", stdio: "pipe" } as const;
      const printed = execFileSync(process.execPath, ["example.mjs"], options);
      return printed.trim() !== "" && !/undefined|\[object/.test(printed)
        ? []
        : [
            {
              file,
              field: `${name}.example`,
              received: `the output "${printed}"`,
              expected: "a line of text",
            },
          ];
    } catch (error) {
      return [{ file, field: `${name}.example`, received: String(error), expected: "a program that works" }];
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
