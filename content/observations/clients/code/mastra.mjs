import { Agent } from "@mastra/core/agent";

const agent = new Agent({
  id: "assistant",
  name: "Assistant",
  instructions: "Help.",
  model: "openai/gpt-6-luna",
});
try {
  await agent.generate("Hello");
} catch (error) {
  if (!error.responseBody) throw error;
  const reply = JSON.parse(error.responseBody);
  console.log(error.statusCode, reply.error.code);
}
