// npm install openai
import OpenAI from "openai";

const client = new OpenAI(); // reads OPENAI_API_KEY
const completion = await client.chat.completions.create({
  model: "gpt-6-luna",
  messages: [{ role: "user", content: "Reply with the single word: connected" }],
  max_completion_tokens: 500, // not max_tokens
});
console.log(completion.choices[0].message.content);
