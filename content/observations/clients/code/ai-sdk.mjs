import { openai } from "@ai-sdk/openai";
import { APICallError, generateText, RetryError } from "ai";

try {
  await generateText({ model: openai("gpt-6-luna"), prompt: "Hello" });
} catch (error) {
  const last = RetryError.isInstance(error) ? error.lastError : error;
  if (!APICallError.isInstance(last) || !last.responseBody) throw error;
  console.log(last.statusCode, JSON.parse(last.responseBody).error.code);
}
