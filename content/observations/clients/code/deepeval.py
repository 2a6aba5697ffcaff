import openai
from deepeval.metrics import AnswerRelevancyMetric
from deepeval.test_case import LLMTestCase
from tenacity import RetryError

case = LLMTestCase(input="Which country is Paris in?", actual_output="France")
try:
    AnswerRelevancyMetric().measure(case)
except (openai.APIStatusError, RetryError) as error:
    api_error = error.last_attempt.exception() if isinstance(error, RetryError) else error
    print(api_error.status_code, api_error.code)
