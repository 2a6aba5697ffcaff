import { Agent, run } from "@openai/agents";

try {
  await run(new Agent({ name: "Assistant", model: "gpt-6-luna" }), "Hello");
} catch (error) {
  console.log(error.status, error.code);
}
