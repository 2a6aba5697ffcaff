import { ai } from "@ax-llm/ax";

const client = ai({
  name: "openai",
  apiKey: process.env.OPENAI_API_KEY,
  apiURL: process.env.OPENAI_BASE_URL,
});
try {
  await client.chat({ chatPrompt: [{ role: "user", content: "Hello" }] }, { stream: false });
} catch (error) {
  if (!error.responseBody) throw error;
  // After several tries the API's answer lies one step deeper.
  const answer = error.responseBody.responseBody ?? error.responseBody;
  console.log(error.status, answer.error.code);
}
