import { type Catalogue, refusal, refusalOf, type Refusal } from "./catalogue.ts";
import { textModels } from "./replies.ts";
import type { Shape } from "./shapes.ts";

const invalid = "invalid_request_error";

/** Refuses parameters that are missing, unknown or impossible; undefined when all is well. */
export function checkShape(shape: Shape, values: Readonly<Record<string, unknown>>): Refusal | undefined {
  const missing = shape.required.find((name) => values[name] === undefined);
  if (missing !== undefined) {
    return refusal(400, `Missing required parameter: '${missing}'.`, {
      type: invalid,
      param: missing,
      code: "missing_required_parameter",
    });
  }
  for (const [name, value] of Object.entries(values)) {
    if (![...shape.required, ...shape.optional].includes(name)) {
      return refusal(400, `Unknown parameter: '${name}'.`, {
        type: invalid,
        param: name,
        code: "unknown_parameter",
      });
    }
    const expected = shape.checks?.[name]?.(value);
    if (expected === undefined) continue;
    return refusal(400, `Invalid value for '${name}': expected ${expected}.`, {
      type: invalid,
      param: name,
      code: "invalid_value",
    });
  }
  return undefined;
}

/** Refuses what a model does not take: unknown names, and on reasoning models the parameters of older ones. */
export function checkModel(
  catalogue: Catalogue,
  body: Readonly<Record<string, unknown>>,
  names: readonly string[] = textModels,
): Refusal | undefined {
  const { model, temperature } = body;
  if (typeof model !== "string") return undefined;
  if (!names.includes(model)) return refusalOf(catalogue, "model-not-found", [model]);
  if (body["max_tokens"] !== undefined) return refusalOf(catalogue, "max-tokens-not-supported");
  // These models take a temperature only where they do not reason.
  const odd = temperature !== undefined && temperature !== null && temperature !== 1;
  return odd && effortOf(body) !== "none"
    ? refusalOf(catalogue, "temperature-not-supported", [String(temperature)])
    : undefined;
}

function effortOf({ reasoning, reasoning_effort }: Readonly<Record<string, unknown>>): unknown {
  if (typeof reasoning === "object" && reasoning !== null && "effort" in reasoning) return reasoning.effort;
  return reasoning_effort;
}
