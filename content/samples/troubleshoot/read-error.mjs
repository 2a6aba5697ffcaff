// npm install openai
import OpenAI from "openai";

try {
  const response = await new OpenAI({ maxRetries: 0 }).responses.create({
    model: "gpt-6-luna",
    input: "Reply with the single word: connected",
  });
  console.log(response.output_text);
} catch (error) {
  console.log("status: ", error.status);
  console.log("code:   ", error.code);
  console.log("message:", error.message);
  console.log("request:", error.requestID);
}
