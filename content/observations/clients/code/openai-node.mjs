import OpenAI, { APIError } from "openai";

const messages = [{ role: "user", content: "Hello" }];
try {
  await new OpenAI().chat.completions.create({ model: "gpt-6-luna", messages });
} catch (error) {
  if (!(error instanceof APIError)) throw error;
  console.log(error.status, error.code, error.requestID);
}
