// npm install openai
import OpenAI from "openai";

try {
  const response = await new OpenAI({ maxRetries: 0 }).responses.create({
    model: "gpt-6-luna",
    input: "Reply with the single word: connected",
  });
  console.log(response.output_text);
} catch (error) {
  if (error instanceof OpenAI.APIError) {
    console.log("status: ", error.status);
    console.log("code:   ", error.code);
    console.log("message:", error.message);
    console.log("request:", error.requestID);
  } else {
    // Print the name only: the full text can hold the key.
    console.log("no status:", error.constructor.name);
  }
}
