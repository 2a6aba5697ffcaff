#!/usr/bin/env bash
# Packages: scikit-llm 1.4.3 with openai 1.109.1 (Python). A classifier sorts twelve texts into positive, negative and neutral; the model
#           finds all of them negative.
# Expected: `negative` twelve times; and an error, or no label, where the model refuses or is cut.
# Seen:     where the model writes `Negative`, with a capital letter, or a point after the word, the answer is thrown away and a label
#           drawn by lot, another for each text. So it is where the model refuses, is cut by the limit of tokens or says nothing.
#           Nothing is raised or printed; for the lot to be left out, `default_label` has to be set. A third of the texts come out right by
#           chance, which `score()` counts.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install scikit-llm==1.4.3 openai==1.109.1 scikit-learn==1.9.1 pandas==2.3.3
gateway <<'PYTHON'
import re

ANSWERS = {"right": '{"label": "negative"}', "capital": '{"label": "Negative"}', "point": '{"label": "negative."}', "cut": '{"label": "nega',
           "refused": None, "empty": ""}

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        case = re.search(r"case (\w+)", asked["messages"][-1]["content"])[1]
        message = {"role": "assistant", "content": ANSWERS[case], "refusal": "I cannot help with that." if case == "refused" else None}
        whole = {"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                 "choices": [{"index": 0, "message": message, "finish_reason": "length" if case == "cut" else "stop"}]}
        self.reply(200, "application/json", json.dumps(whole))
PYTHON
cat >"$work/app.py" <<'PYTHON'
import random, sys
from collections import Counter
from skllm.config import SKLLMConfig
from skllm.models.gpt.classification.zero_shot import ZeroShotGPTClassifier

SKLLMConfig.set_openai_key("your_api_key_here")
SKLLMConfig.set_openai_org("your_org_here")
SKLLMConfig.set_gpt_url(sys.argv[1])

def labels(case, **more):
    random.seed(1)
    classifier = ZeroShotGPTClassifier(model="custom_url::gpt-4o", **more).fit(None, ["positive", "negative", "neutral"])
    found = Counter(str(label) for label in classifier.predict([f"case {case}"] * 12))
    print(f"{case}:", *(f"{count} {label}" for label, count in sorted(found.items())))

for case in ("right", "capital", "point", "refused", "cut", "empty"):
    labels(case)
labels("capital", default_label="unknown")
PYTHON
start_gateway
(cd "$work" && HOME=$work TQDM_DISABLE=1 python/bin/python -W ignore app.py "$address" 2>errors) >"$work/out" || fail_with "$work/errors"
expect 'labels' 'right: 12 negative
capital: 4 negative 4 neutral 4 positive
point: 4 negative 4 neutral 4 positive
refused: 4 negative 4 neutral 4 positive
cut: 4 negative 4 neutral 4 positive
empty: 4 negative 4 neutral 4 positive
capital: 12 unknown' "$(cat "$work/out" "$work/errors")"
