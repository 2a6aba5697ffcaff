import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const textEnding = /\.(?:css|html|js|json|md|svg|txt|webmanifest|xml)$/;
const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);

/** Writes each text file of a folder compressed beside it, as `.br` and `.gz`. The search engine's are compressed already. */
export async function precompress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    textEnding.test(path),
  );
  await Promise.all(files.map((path) => compressFile(join(folder, path))));
}

async function compressFile(file: string): Promise<void> {
  const text = await readFile(file);
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  const brotli = squeezeBrotli(text, { params: size });
  await writeFile(`${file}.br`, await brotli);
  await writeFile(`${file}.gz`, await squeezeGzip(text, { level: 9 }));
}
