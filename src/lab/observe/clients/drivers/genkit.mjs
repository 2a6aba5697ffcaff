import { openAI } from "@genkit-ai/compat-oai/openai";
import { genkit } from "genkit";

const ai = genkit({ plugins: [openAI()] });
const { text } = await ai.generate({ model: openAI.model("gpt-4o-mini"), prompt: "Hello" });
console.log(text);
