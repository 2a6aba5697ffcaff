import { openai } from "@ai-sdk/openai";
import { generateText } from "ai";

const { text } = await generateText({ model: openai("gpt-6-luna"), prompt: "Hello" });
console.log(text);
