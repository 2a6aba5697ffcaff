import { LanguageModel } from "@effect/ai";
import { OpenAiClient, OpenAiLanguageModel } from "@effect/ai-openai";
import { FetchHttpClient } from "@effect/platform";
import { Config, Effect, Layer } from "effect";

// It takes no variables, so the program hands over the key, and the address where the case is not about it.
const { STAND_IN_URL } = process.env;
const client = OpenAiClient.layerConfig({
  apiKey: Config.redacted("OPENAI_API_KEY"),
  ...(STAND_IN_URL && { apiUrl: Config.succeed(STAND_IN_URL) }),
});
const answer = LanguageModel.generateText({ prompt: "Hello" }).pipe(
  Effect.provide(OpenAiLanguageModel.model("gpt-6-luna")),
  Effect.provide(Layer.provide(client, FetchHttpClient.layer)),
);
console.log((await Effect.runPromise(answer)).text);
