import { ChatOpenAI } from "@langchain/openai";

try {
  await new ChatOpenAI({ model: "gpt-6-luna" }).invoke("Hello");
} catch (error) {
  console.log(error.status, error.code ?? error.cause?.code);
}
