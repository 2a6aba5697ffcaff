// npm install openai
import OpenAI from "openai";

const billing = new Set([
  "credit_balance_exhausted",
  "insufficient_quota",
  "organization_spend_limit_exceeded",
  "project_spend_limit_exceeded",
  "organization_usage_limit_exceeded",
  "billing_not_active",
  "billing_hard_limit_reached",
]);
const names = { 401: "AUTHENTICATION", 403: "PERMISSION", 404: "NOT FOUND" };

function outcome(error) {
  if (error instanceof TypeError) return "BAD CHARACTER IN KEY";
  if (error instanceof OpenAI.APIConnectionError) return "CONNECTION";
  if (!(error instanceof OpenAI.APIError)) return "MISSING KEY";
  if (billing.has(error.code) || error.type === "insufficient_quota") return "BILLING";
  if (error.code === "ip_not_authorized") return "ADDRESS NOT ALLOWED";
  if (error.code === "incorrect_hostname" || error.message.includes("geography restrictions")) {
    return "WRONG REGIONAL HOST";
  }
  if (["rate_limit_exceeded", "slow_down"].includes(error.code)) return "RATE LIMIT";
  if (error.code === "missing_scope" || error.message.includes("Missing scopes")) return "PERMISSION";
  if (error.status >= 500) return "SERVER";
  return names[error.status] ?? "OTHER";
}

try {
  const response = await new OpenAI({ maxRetries: 0, timeout: 60_000 }).responses.create({
    model: "gpt-6-luna",
    input: "Reply with the single word: connected",
  });
  console.log("OK:", response.output_text);
} catch (error) {
  // No message here: the text of some errors holds the key.
  console.log(outcome(error));
  console.log("status:", error.status ?? "none");
  console.log("code:  ", error.code ?? "none");
}
