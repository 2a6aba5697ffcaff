import { generateText } from "@xsai/generate-text";

try {
  await generateText({
    apiKey: process.env.OPENAI_API_KEY,
    baseURL: process.env.OPENAI_BASE_URL ?? "https://api.openai.com/v1/",
    model: "gpt-6-luna",
    messages: [{ role: "user", content: "Hello" }],
  });
} catch (error) {
  console.log(error.message);
}
