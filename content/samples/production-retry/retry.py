# pip install openai
import random
import time

import openai

client = openai.OpenAI(max_retries=0)  # the loop below retries instead


def pause(error, attempt):
    """Seconds to wait before the next try, or None to give up."""
    wait = 2**attempt + random.random()  # 1, 2, 4 … and a random part
    if isinstance(error, openai.APITimeoutError):
        return wait
    if error.code == "slow_down":
        return None
    if error.status_code == 429 and error.code != "rate_limit_exceeded":
        return None  # credit, limits and billing need a person
    try:
        wait = max(wait, float(error.response.headers.get("retry-after", 0)))
    except ValueError:
        pass  # a date: keep our own pause
    return wait if wait <= 120 else None


def ask(text, tries=5):
    for attempt in range(tries):
        try:
            return client.responses.create(model="gpt-6-luna", input=text).output_text
        except (openai.RateLimitError, openai.InternalServerError, openai.APITimeoutError) as error:
            wait = pause(error, attempt)
            if wait is None or attempt == tries - 1:
                raise
            time.sleep(wait)


print(ask("Reply with the single word: connected"))
