import { ChatOpenAI } from "@langchain/openai";

const answer = await new ChatOpenAI({ model: "gpt-6-luna" }).invoke("Hello");
console.log(answer.content);
