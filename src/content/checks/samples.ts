import { existsSync } from "node:fs";
import { join } from "node:path";
import { samplesFolder } from "../files/samples.ts";

/** Whether a name is that of a file under `content/samples`. */
export function isSample(root: string, name: string): boolean {
  return name !== "" && existsSync(join(root, samplesFolder, name));
}
