import { Agent } from "@voltagent/core";

const agent = new Agent({ name: "Assistant", instructions: "Help.", model: "openai/gpt-6-luna" });
try {
  await agent.generateText("Hello");
} catch (error) {
  if (!error.responseBody) throw error;
  const reply = JSON.parse(error.responseBody);
  console.log(error.statusCode, reply.error.code);
}
// Without this, the program goes on after its last line.
process.exit();
