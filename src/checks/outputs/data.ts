import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
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
