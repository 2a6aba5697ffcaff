import { builtinModels } from "@earendil-works/pi-ai/providers/all";

// It takes no variable for the base URL, so the address stands in the program where the case is not about it.
const { STAND_IN_URL } = process.env;
const models = builtinModels();
const known = models.getModel("openai", "gpt-5-mini");
const model = STAND_IN_URL ? { ...known, baseUrl: STAND_IN_URL } : known;
const messages = [{ role: "user", content: "Hello", timestamp: Date.now() }];
const answer = await models.complete(model, { messages });
// It throws nothing that the API says: the error is a field of the answer.
if (answer.stopReason === "error") {
  console.error(answer.errorMessage);
  process.exit(1);
}
console.log(answer.content);
