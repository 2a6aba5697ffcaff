import { readFileSync } from "node:fs";

const { questions } = JSON.parse(readFileSync("faq.json", "utf8"));
for (const { question, url } of questions)
  if (/refund/i.test(question)) console.log(question, url);
