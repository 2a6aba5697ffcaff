import { igniteEngine, Message } from "multi-llm-ts";

const engine = igniteEngine("openai", {
  apiKey: process.env.OPENAI_API_KEY,
  baseURL: process.env.OPENAI_BASE_URL,
});
try {
  await engine.complete(engine.buildModel("gpt-6-luna"), [new Message("user", "Hello")]);
} catch (error) {
  console.log(error.status, error.code);
}
