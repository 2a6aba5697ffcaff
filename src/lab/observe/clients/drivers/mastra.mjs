import { Agent } from "@mastra/core/agent";

const agent = new Agent({
  id: "assistant",
  name: "Assistant",
  instructions: "Help.",
  model: "openai/gpt-6-luna",
});
console.log((await agent.generate("Hello")).text);
