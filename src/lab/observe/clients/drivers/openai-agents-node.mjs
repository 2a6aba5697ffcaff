import { Agent, run } from "@openai/agents";

const result = await run(new Agent({ name: "Assistant", model: "gpt-6-luna" }), "Hello");
console.log(result.finalOutput);
