import OpenAI from "openai";

const client = new OpenAI();
const messages = [{ role: "user", content: "Hello" }];
const answer = await client.chat.completions.create({ model: "gpt-6-luna", messages });
console.log(answer.choices[0].message.content);
