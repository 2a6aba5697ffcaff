import { readFileSync } from "node:fs";

const { lines, readers } = JSON.parse(readFileSync("env-readers.json", "utf8"));
for (const { id, meant, title } of lines) {
  const right = readers.filter(({ reads }) => reads[id] === meant);
  console.log(`${right.length} of ${readers.length}: ${title}`);
}
