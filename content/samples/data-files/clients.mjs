import { readFileSync } from "node:fs";

const { clients } = JSON.parse(readFileSync("clients.json", "utf8"));
for (const { title, cases } of clients)
  console.log(`${title}: ${cases["no-key"]?.text}`);
