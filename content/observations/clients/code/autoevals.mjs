import { Factuality, init } from "autoevals";
import OpenAI, { APIError } from "openai";

// Without this client of yours, the key goes to another service.
init({ client: new OpenAI() });
try {
  await Factuality({ input: "Which country is Paris in?", output: "France", expected: "France" });
} catch (error) {
  if (!(error instanceof APIError)) throw error;
  console.log(error.status, error.code, error.requestID);
}
