import { TokenJS } from "token.js";

const messages = [{ role: "user", content: "Hello" }];
try {
  await new TokenJS().chat.completions.create({ provider: "openai", model: "gpt-4o-mini", messages });
} catch (error) {
  console.log(error.status, error.code);
}
