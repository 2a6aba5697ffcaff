import type { APIRoute } from "astro";
import { explainerWords } from "../content/collections/explainer-words.ts";

/** What the error explainer says about the answer of its rules. */
export const GET: APIRoute = async ({ currentLocale }) => Response.json(await explainerWords(currentLocale));
