import openai
import outlines

try:
    outlines.from_openai(openai.OpenAI(), "gpt-6-luna")("Hello")
except outlines.exceptions.APIError as error:
    # The error of the SDK stands behind the error of Outlines.
    print(error.status_code, error.original_exception.code, error.request_id)
