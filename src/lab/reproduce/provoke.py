"""Provokes one error of the SDK for each case on standard input and prints what a program sees of it, as JSON."""

import json
import sys
import traceback

import openai


def describe(error):
    body = getattr(error, "body", None)
    cause = error.__cause__
    return {
        "class": type(error).__name__,
        "status": getattr(error, "status_code", None),
        "code": getattr(error, "code", None),
        "shown": str(error),
        "message": body["message"] if isinstance(body, dict) else str(error),
        "cause": f"{type(cause).__name__}: {cause}" if cause else None,
        "printed": "".join(traceback.format_exception(error)),
    }


def provoke(case):
    try:
        client = openai.OpenAI(
            base_url=case["baseUrl"],
            api_key=case["apiKey"],
            admin_api_key=case["adminKey"],
            organization=case["organization"],
            timeout=case["timeout"],
            max_retries=0,
        )
        create = client.chat.completions.create if case["chat"] else client.responses.create
        create(**case["body"])
    except Exception as error:  # Every kind is wanted here.
        return describe(error)
    return None


print(json.dumps([provoke(case) for case in json.load(sys.stdin)]))
