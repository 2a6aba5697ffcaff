#!/usr/bin/env bash
# Packages: inspect-ai 0.3.285, pydantic-evals 2.62.0 and deepeval 4.3.1 with openai 3.57.0 (Python). A model judges two answers. It finds
#           the first right; asked about the second, it refuses, is cut by the limit of tokens, or the key is refused.
# Expected: an error, or half of the answers right at most.
# Seen:     deepeval raises an error; told to ignore errors, it counts the second as failed. Inspect takes an answer without a grade for no
#           answer: the run is a success with an accuracy of 1.0, as if nothing but the first had been asked; only a refused key
#           ends it. Pydantic Evals has an average of 1.0 with a refused key, too, and its list of failures is empty.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install inspect-ai==0.3.285 pydantic-evals==2.62.0 'pydantic-ai-slim[openai]==2.62.0' deepeval==4.3.1 openai==3.57.0
gateway <<'PYTHON'
import re

FINE = {"reason": "GRADE: C", "score": 10, "pass": True}

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        case = re.findall(r"case (\w+)", json.dumps(asked["messages"]))[-1]
        if case == "key":
            error = {"message": "Incorrect API key provided.", "type": "invalid_request_error", "param": None, "code": "invalid_api_key"}
            return self.reply(401, "application/json", json.dumps({"error": error}))
        text = json.dumps(FINE)
        text, reason = (text[:15], "length") if case == "cut" else (text, "stop")
        message = {"role": "assistant", "content": text, "refusal": None}
        if asked.get("tools"):
            call = {"id": "1", "type": "function", "function": {"name": asked["tools"][0]["function"]["name"], "arguments": text}}
            message, reason = {**message, "content": None, "tool_calls": [call]}, "length" if case == "cut" else "tool_calls"
        if case == "refused":
            message, reason = {"role": "assistant", "content": None, "refusal": "I cannot help with that."}, "stop"
        usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
        whole = {"id": "1", "object": "chat.completion", "created": 1, "model": asked["model"], "usage": usage,
                 "choices": [{"index": 0, "message": message, "finish_reason": reason}]}
        self.reply(200, "application/json", json.dumps(whole))
PYTHON
start_gateway
cat >"$work/app.py" <<'PYTHON'
import contextlib, io, sys
evaluator, address = sys.argv[1:]
KEY = "your_api_key_here"

def inspect(case):
    from inspect_ai import Task, eval
    from inspect_ai.dataset import Sample
    from inspect_ai.model import GenerateConfig, get_model
    from inspect_ai.scorer import model_graded_qa
    judge = get_model("openai/gpt-4o", base_url=address, api_key=KEY, responses_api=False, config=GenerateConfig(max_retries=0), memoize=False)
    both = [Sample(input=f"case {one}", target="yes") for one in ("fine", case)]
    log = eval(Task(dataset=both, solver=[], scorer=model_graded_qa(model=judge)), model="mockllm/model", display="none", log_dir="logs")[0]
    return f"{log.status}, accuracy {log.results.scores[0].metrics['accuracy'].value}" if log.results else log.status

def pydantic_evals(case):
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider
    from pydantic_evals import Case, Dataset
    from pydantic_evals.evaluators import LLMJudge
    judge = LLMJudge(rubric="Is it right?", include_input=True, model=OpenAIChatModel("gpt-4o", provider=OpenAIProvider(base_url=address, api_key=KEY)))
    async def answer(asked):
        return "yes"
    both = Dataset(name="both", cases=[Case(name=place, inputs=f"case {one}") for place, one in (("first", "fine"), ("second", case))], evaluators=[judge])
    report = both.evaluate_sync(answer, progress=False)
    return f"average {report.averages().assertions}, {len(report.failures)} failures"

def deepeval(case, ignoring=False):
    from deepeval import evaluate
    from deepeval.evaluate import AsyncConfig, DisplayConfig, ErrorConfig
    from deepeval.metrics import GEval
    from deepeval.models import GPTModel
    from deepeval.test_case import LLMTestCase, LLMTestCaseParams
    judge = GEval(name="right", evaluation_steps=["Is it right?"], evaluation_params=[LLMTestCaseParams.INPUT, LLMTestCaseParams.ACTUAL_OUTPUT],
                  model=GPTModel(model="gpt-4o", base_url=address, api_key=KEY))
    both = [LLMTestCase(input=f"case {one}", actual_output="yes") for one in ("fine", case)]
    with contextlib.redirect_stdout(io.StringIO()):
        result = evaluate(both, metrics=[judge], error_config=ErrorConfig(ignore_errors=ignoring), async_config=AsyncConfig(run_async=False),
                          display_config=DisplayConfig(show_indicator=False, print_results=False))
    return f"{sum(one.success for one in result.test_results)} of 2 right"

def deepeval_ignoring(case):
    return deepeval(case, ignoring=True)

for case in ("fine", "refused", "cut", "key"):
    try:
        print(f"{case}: {globals()[evaluator](case)}", flush=True)
    except Exception as error:
        print(f"{case}: {type(error).__name__}", flush=True)
PYTHON
export DEEPEVAL_TELEMETRY_OPT_OUT=YES DEEPEVAL_DISABLE_DOTENV=1 OPENAI_API_KEY=your_api_key_here
told() { (cd "$work" && HOME=$work python/bin/python -W ignore app.py "$1" "$address" 2>errors) || fail_with "$work/errors"; }
expect 'Inspect' 'fine: success, accuracy 1.0
refused: success, accuracy 1.0
cut: success, accuracy 1.0
key: error' "$(told inspect)"
expect 'Pydantic Evals' 'fine: average 1.0, 0 failures
refused: average 1.0, 0 failures
cut: average 1.0, 0 failures
key: average 1.0, 0 failures' "$(told pydantic_evals)"
expect 'deepeval' 'fine: 2 of 2 right
refused: ValueError
cut: ValueError
key: AuthenticationError' "$(told deepeval)"
expect 'deepeval, told to ignore errors' 'fine: 2 of 2 right
refused: 1 of 2 right
cut: 1 of 2 right
key: 1 of 2 right' "$(told deepeval_ignoring)"
