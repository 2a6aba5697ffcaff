import { createAgent, openai } from "@inngest/agent-kit";

// It takes no variable for the base URL, so the address stands in the program where the case is not about it.
const { STAND_IN_URL } = process.env;
const model = openai({ model: "gpt-6-luna", ...(STAND_IN_URL && { baseUrl: STAND_IN_URL }) });
const agent = createAgent({ name: "helper", system: "Be brief.", model });
const { output } = await agent.run("Hello");
console.log(output);
