import { openai } from "@llamaindex/openai";

console.log((await openai({ model: "gpt-4o-mini" }).complete({ prompt: "Hello" })).text);
