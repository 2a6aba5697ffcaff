import promptfoo from "promptfoo";

const { results } = await promptfoo
  .evaluate({ prompts: ["Hello"], providers: ["openai:gpt-5-mini"], tests: [{ vars: {} }] })
  .then((evaluation) => evaluation.toEvaluateSummary());
// It throws nothing that the API says: the error is a field of the result, as it stands in the table of `promptfoo eval`.
const [{ error, provider, prompt }] = results;
if (error) {
  console.error(`[${provider.id}] ${prompt.raw}\n${error}`);
  process.exit(1);
}
console.log(results[0].response.output);
