import { openai } from "@llamaindex/openai";

try {
  await openai({ model: "gpt-4o-mini" }).complete({ prompt: "Hello" });
} catch (error) {
  console.log(error.status, error.code, error.requestID);
}
