import { ai } from "@ax-llm/ax";

const client = ai({
  name: "openai",
  apiKey: process.env.OPENAI_API_KEY,
  apiURL: process.env.OPENAI_BASE_URL,
});
try {
  await client.chat({ chatPrompt: [{ role: "user", content: "Hello" }] }, { stream: false });
} catch (error) {
  console.log(error.status, error.responseBody.responseBody.error.code);
}
