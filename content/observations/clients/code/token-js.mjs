import { TokenJS } from "token.js";

const messages = [{ role: "user", content: "Hello" }];
try {
  // The package does not know newer models, so name one that it knows as the pattern.
  const client = new TokenJS().extendModelList("openai", "gpt-6-luna", "gpt-4o-mini");
  await client.chat.completions.create({ provider: "openai", model: "gpt-6-luna", messages });
} catch (error) {
  console.log(error.status, error.code);
}
