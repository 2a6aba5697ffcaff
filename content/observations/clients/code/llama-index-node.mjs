import { openai } from "@llamaindex/openai";

try {
  await openai({ model: "gpt-6-luna" }).complete({ prompt: "Hello" });
} catch (error) {
  console.log(error.status, error.code, error.requestID);
}
