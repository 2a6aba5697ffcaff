from deepeval.metrics import AnswerRelevancyMetric
from deepeval.test_case import LLMTestCase

metric = AnswerRelevancyMetric()
print(metric.measure(LLMTestCase(input="Which country is Paris in?", actual_output="France")))
