import { chat } from "@tanstack/ai";
import { openaiText } from "@tanstack/ai-openai";

const messages = [{ role: "user", content: "Hello" }];
try {
  await chat({ adapter: openaiText("gpt-6-luna"), messages, stream: false });
} catch (error) {
  console.log(error.code);
}
