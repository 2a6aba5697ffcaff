import { LanguageModel } from "@effect/ai";
import { OpenAiClient, OpenAiLanguageModel } from "@effect/ai-openai";
import { FetchHttpClient } from "@effect/platform";
import { Config, Console, Effect, Layer } from "effect";

const client = OpenAiClient.layerConfig({
  apiKey: Config.redacted("OPENAI_API_KEY"),
  apiUrl: Config.string("OPENAI_BASE_URL").pipe(Config.withDefault("https://api.openai.com/v1")),
});
const answer = LanguageModel.generateText({ prompt: "Hello" }).pipe(
  Effect.catchTag("HttpResponseError", ({ response, body }) =>
    Console.log(response.status, JSON.parse(body).error.code),
  ),
  Effect.provide(OpenAiLanguageModel.model("gpt-6-luna")),
  Effect.provide(Layer.provide(client, FetchHttpClient.layer)),
);
await Effect.runPromise(answer);
