import { igniteEngine, Message } from "multi-llm-ts";

// It takes no variable for the base URL, so the address stands in the program where the case is not about it.
const address = process.env["STAND_IN_URL"];
const engine = igniteEngine("openai", {
  apiKey: process.env["OPENAI_API_KEY"],
  ...(address ? { baseURL: address } : {}),
});
const model = engine.buildModel("gpt-4o-mini");
const answer = await engine.complete(model, [new Message("user", "Hello")]);
console.log(answer.content);
