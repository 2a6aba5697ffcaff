import { readFileSync } from "node:fs";

const { checklists } = JSON.parse(readFileSync("checklists.json", "utf8"));
for (const { title, steps } of checklists) {
  console.log(`# ${title}`);
  for (const step of steps) console.log(`- [ ] ${step.title}`);
}
