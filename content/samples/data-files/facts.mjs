import { readFileSync } from "node:fs";

const { facts } = JSON.parse(readFileSync("facts.json", "utf8"));
const prices = facts.filter(({ kind }) => kind === "money");
for (const { statement, text, checked } of prices)
  console.log(`${checked}: ${text}. ${statement}`);
