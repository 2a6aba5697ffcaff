# pip install openai
import openai

BILLING = {
    "credit_balance_exhausted",
    "insufficient_quota",
    "organization_spend_limit_exceeded",
    "project_spend_limit_exceeded",
    "organization_usage_limit_exceeded",
    "billing_not_active",
    "billing_hard_limit_reached",
}


def outcome(error):
    if isinstance(error, UnicodeEncodeError):
        return "BAD CHARACTER IN KEY"
    if isinstance(error, openai.APIConnectionError):
        in_key = type(error.__cause__).__name__ == "LocalProtocolError"
        return "BAD CHARACTER IN KEY" if in_key else "CONNECTION"
    if not isinstance(error, openai.APIStatusError):
        return "MISSING KEY"
    if error.code in BILLING or error.type == "insufficient_quota":
        return "BILLING"
    if error.code == "ip_not_authorized":
        return "ADDRESS NOT ALLOWED"
    if error.code == "incorrect_hostname" or "geography restrictions" in error.message:
        return "WRONG REGIONAL HOST"
    if error.code in {"rate_limit_exceeded", "slow_down"}:
        return "RATE LIMIT"
    if error.code == "missing_scope" or "Missing scopes" in error.message:
        return "PERMISSION"
    if error.status_code >= 500:
        return "SERVER"
    names = {401: "AUTHENTICATION", 403: "PERMISSION", 404: "NOT FOUND"}
    return names.get(error.status_code, "OTHER")


try:
    response = openai.OpenAI(max_retries=0, timeout=60).responses.create(
        model="gpt-6-luna",
        input="Reply with the single word: connected",
    )
    print("OK:", response.output_text)
except (openai.OpenAIError, UnicodeEncodeError, TypeError) as error:
    # TypeError: the SDK has an admin key only.
    # No message here: the text of some errors holds the key.
    print(outcome(error))
    print("status:", getattr(error, "status_code", None) or "none")
    print("code:  ", getattr(error, "code", None) or "none")
