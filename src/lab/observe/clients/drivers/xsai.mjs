import { generateText } from "@xsai/generate-text";

// It takes no variables, so the program hands over the key, and the address where the case is not about it.
const { text } = await generateText({
  apiKey: process.env["OPENAI_API_KEY"],
  baseURL: process.env["STAND_IN_URL"] ?? "https://api.openai.com/v1/",
  model: "gpt-6-luna",
  messages: [{ role: "user", content: "Hello" }],
});
console.log(text);
