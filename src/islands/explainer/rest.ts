/** The rules of the error explainer that most texts do not need, loaded with the wordings they go by. */
export { allRules } from "../../domain/explain/all-rules.ts";
export { decideSteps } from "../../domain/explain/decide.ts";
