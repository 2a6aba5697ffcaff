import { TokenJS } from "token.js";

const messages = [{ role: "user", content: "Hello" }];
try {
  // Of a model that is newer than the package, it has to be told what it is like.
  const client = new TokenJS().extendModelList("openai", "gpt-6-luna", "gpt-4o-mini");
  await client.chat.completions.create({ provider: "openai", model: "gpt-6-luna", messages });
} catch (error) {
  console.log(error.status, error.code);
}
