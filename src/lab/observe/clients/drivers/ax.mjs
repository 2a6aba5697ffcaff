import { ai } from "@ax-llm/ax";

// It takes no variables, so the program hands over the key, and the address where the case is not about it.
const address = process.env["STAND_IN_URL"];
const client = ai({
  name: "openai",
  apiKey: process.env["OPENAI_API_KEY"],
  ...(address ? { apiURL: address } : {}),
});
const answer = await client.chat({ chatPrompt: [{ role: "user", content: "Hello" }] }, { stream: false });
console.log(answer.results[0].content);
