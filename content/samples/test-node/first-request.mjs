// npm install openai
import OpenAI from "openai";

const client = new OpenAI(); // reads OPENAI_API_KEY
const response = await client.responses.create({
  model: "gpt-6-luna",
  input: "Reply with the single word: connected",
});
console.log(response.output_text);
