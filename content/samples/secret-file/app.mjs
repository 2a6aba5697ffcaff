// npm install openai
import { readFile } from "node:fs/promises";
import OpenAI from "openai";

const path = process.env.OPENAI_API_KEY_FILE ?? "/run/secrets/openai_api_key";
const apiKey = (await readFile(path, "utf8")).trim(); // the file may end in a line break
await new OpenAI({ apiKey }).models.list();
console.log("Key accepted");
