/** What the error explainer says in Chinese. */
export { GET } from "../error-words.json.ts";
