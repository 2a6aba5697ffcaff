#!/usr/bin/env bash
# Packages: lm-eval 0.4.13 (Python) with a task of three questions that the model answers right. For the second the gateway sends an error
#           with the status 200, as gateways do, or the answer of a filter.
# Expected: an error, or a question that is asked again the next time.
# Seen:     the error is an empty answer that counts as wrong: 0.67. With `use_cache` it is stored, so that the next run asks nothing and
#           counts it again, although the gateway is well. An error of the status 500 is asked for three times, ends the run and is not
#           stored.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install 'lm-eval[api]==0.4.13'
gateway <<'PYTHON'
import os, re

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        case = re.findall(r"case (\w+)", json.dumps(asked["messages"]))[-1]
        print(case, file=open("asked", "a"))
        if os.path.exists("well") or case == "fine":
            return self.reply(200, *completion(asked, {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}))
        error = {"message": "The upstream failed.", "type": "server_error", "param": None, "code": "upstream_error"}
        self.reply(int(case), "application/json", json.dumps({"error": error}))
PYTHON
cd "$work"
start_gateway
cat >tiny.yaml <<'YAML'
task: tiny
dataset_path: json
dataset_kwargs: { data_files: { test: questions.jsonl } }
test_split: test
output_type: generate_until
doc_to_text: '{{question}}'
doc_to_target: '{{answer}}'
generation_kwargs: { until: [], max_gen_toks: 20 }
metric_list:
  - { metric: exact_match, aggregation: mean, higher_is_better: true }
YAML
cat >app.py <<'PYTHON'
import json, sys
from pathlib import Path
import lm_eval
from lm_eval.tasks import TaskManager

address, tasks = sys.argv[1], TaskManager(include_path=".", include_defaults=False)

def score():
    Path("asked").write_text("")
    try:
        results = lm_eval.simple_evaluate(model="openai-chat-completions", model_args=f"model=gpt-4o,base_url={address}/chat/completions", tasks=["tiny"],
                                          task_manager=tasks, apply_chat_template=True, batch_size=1, use_cache=f"{Path.cwd()}/kept-{case}")
        told = f"{results['results']['tiny']['exact_match,none']:.2f}"
    except Exception as error:
        told = type(error).__name__
    return f"{told} after {len(Path('asked').read_text().split())} requests"

for case in ("200", "500"):
    lines = [{"question": f"case {one}, number {number}", "answer": '{"answer": "yes"}'} for number, one in enumerate(("fine", case, "fine"))]
    Path("questions.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    Path("well").unlink(missing_ok=True)
    first = score()
    Path("well").touch()
    print(f"an error with the status {case}: {first}; once the gateway is well: {score()}", flush=True)
PYTHON
OPENAI_API_KEY=your_api_key_here HF_HOME=$work/hub HF_HUB_OFFLINE=1 HF_DATASETS_OFFLINE=1 python/bin/python -W ignore app.py "$address" >told 2>errors || fail_with errors
expect 'three questions' 'an error with the status 200: 0.67 after 3 requests; once the gateway is well: 0.67 after 0 requests
an error with the status 500: HTTPError after 4 requests; once the gateway is well: 1.00 after 2 requests' "$(cat told)"
