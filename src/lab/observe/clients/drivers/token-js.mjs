import { TokenJS } from "token.js";

const messages = [{ role: "user", content: "Hello" }];
const answer = await new TokenJS().chat.completions.create({
  provider: "openai",
  model: "gpt-4o-mini",
  messages,
});
console.log(answer.choices[0].message.content);
