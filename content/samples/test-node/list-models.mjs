// npm install openai
import OpenAI from "openai";

await new OpenAI().models.list(); // reads OPENAI_API_KEY
console.log("Key accepted");
