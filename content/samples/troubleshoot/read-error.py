# pip install openai
import openai

try:
    response = openai.OpenAI(max_retries=0).responses.create(
        model="gpt-6-luna",
        input="Reply with the single word: connected",
    )
    print(response.output_text)
except openai.APIStatusError as error:
    print("status: ", error.status_code)
    print("code:   ", error.code)
    print("message:", error.message)
    print("request:", error.request_id)
except openai.OpenAIError as error:
    # Print names only: the full text can hold the key.
    print("no status:", type(error).__name__, "from", type(error.__cause__).__name__)
