# pip install openai
import random
import time

import openai

client = openai.OpenAI(max_retries=0, timeout=20)  # seconds; the loop below retries instead


def pause(error, attempt):
    """Seconds to wait before the next try, or None to give up."""
    wait = 2**attempt + random.random()  # 1, 2, 4 … and a random part
    if isinstance(error, openai.APIConnectionError):
        return wait  # no answer came: the network, or a timeout
    passes = error.status_code in (408, 409) or error.status_code >= 500
    if error.code == "slow_down" or not (passes or error.code == "rate_limit_exceeded"):
        return None  # credit, limits, billing and wrong requests need a person
    try:
        wait = max(wait, float(error.response.headers.get("retry-after", 0)))
    except ValueError:
        pass  # a date: keep our own pause
    return wait if wait <= 120 else None


def ask(text, tries=5):
    for attempt in range(tries):
        try:
            return client.responses.create(model="gpt-6-luna", input=text).output_text
        except (openai.APIConnectionError, openai.APIStatusError) as error:
            wait = pause(error, attempt)
            if wait is None or attempt == tries - 1:
                raise
            time.sleep(wait)


print(ask("Reply with the single word: connected"))
