import { Factuality } from "autoevals";

const question = "Which country is Paris in?";
const { score } = await Factuality({
  model: "gpt-4o-mini",
  input: question,
  output: "France",
  expected: "France",
});
console.log(score);
