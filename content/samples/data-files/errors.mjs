import { readFileSync } from "node:fs";

const { errors } = JSON.parse(readFileSync("errors.json", "utf8"));
for (const { status, code, meaning } of errors)
  if (status.includes(429)) console.log(`${code.join(", ")}: ${meaning}`);
