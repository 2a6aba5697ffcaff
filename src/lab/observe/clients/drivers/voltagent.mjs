import { Agent } from "@voltagent/core";

const agent = new Agent({ name: "Assistant", instructions: "Help.", model: "openai/gpt-6-luna" });
console.log((await agent.generateText("Hello")).text);
// Without this, the program goes on after its last line.
process.exit();
