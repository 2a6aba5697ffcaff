#!/usr/bin/env bash
# Packages: baml-py 0.226.3 (Python), and openai 3.57.0 with pydantic 2.13.5 for comparison. A function reads the orders of a text into
#           a list, each with an amount. Of three that the model found, one has the amount `unknown`; or the limit of tokens cuts
#           the answer; or the model declines in words.
# Expected: an error each time, as from `parse` of openai.
# Seen:     BAML hands over the list without the order that does not fit, or without the ones that were cut, and a refusal as an empty
#           list, as if there were no orders; nothing is raised. Of a list of texts, a refusal is one text of the list. Only the cut
#           becomes an error, with `finish_reason_allow_list ["stop"]` among the options of the client.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install baml-py==0.226.3 openai==3.57.0 pydantic==2.13.5
gateway <<'PYTHON'
ONE, THREE = '{"id": "a", "amount": 1250}', '{"id": "c", "amount": 80}'
ANSWERS = {"whole": f'[{ONE}, {THREE}]', "unknown": f'[{ONE}, {{"id": "b", "amount": "unknown"}}, {THREE}]',
           "cut": f'[{ONE}, {{"id": "b", "amo', "words": "I'm sorry, I can't help with that.", "refusal": None}

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        content = asked["messages"][0]["content"]
        case = (content if isinstance(content, str) else content[0]["text"]).split("\n")[0]
        text = ANSWERS[case]
        if asked.get("response_format") and text and text[0] == "[":
            text = '{"orders": ' + text + ("" if case == "cut" else "}")
        message = {"role": "assistant", "content": text, "refusal": None if text else ANSWERS["words"]}
        whole = {"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                 "choices": [{"index": 0, "message": message, "finish_reason": "length" if case == "cut" else "stop"}]}
        self.reply(200, "application/json", json.dumps(whole))
PYTHON
mkdir "$work/baml_src"
cat >"$work/baml_src/main.baml" <<'BAML'
generator python {
  output_type "python/pydantic"
  output_dir "../"
  version "0.226.3"
  default_client_mode sync
}
client<llm> Gateway {
  provider openai
  options {
    model "m"
    api_key "your_api_key_here"
    base_url env.GATEWAY
  }
}
client<llm> Strict {
  provider openai
  options {
    model "m"
    api_key "your_api_key_here"
    base_url env.GATEWAY
    finish_reason_allow_list ["stop"]
  }
}
class Order {
  id string
  amount int
}
function Orders(case: string) -> Order[] {
  client Gateway
  prompt #"{{ case }}
  {{ ctx.output_format }}"#
}
function StrictOrders(case: string) -> Order[] {
  client Strict
  prompt #"{{ case }}
  {{ ctx.output_format }}"#
}
function Names(case: string) -> string[] {
  client Gateway
  prompt #"{{ case }}
  {{ ctx.output_format }}"#
}
BAML
cat >"$work/app.py" <<'PYTHON'
import os
from baml_client import b
from openai import OpenAI
from pydantic import BaseModel

class Order(BaseModel):
    id: str
    amount: int

class Answer(BaseModel):
    orders: list[Order]

client = OpenAI(api_key="your_api_key_here", base_url=os.environ["GATEWAY"])

def parsed(case):
    message = client.chat.completions.parse(model="m", messages=[{"role": "user", "content": case}], response_format=Answer).choices[0].message
    return message.parsed.orders if message.parsed else f"refusal: {message.refusal}"

def show(who, function, case):
    try:
        found = function(case)
        said = found if isinstance(found, str) else [one if isinstance(one, str) else f"{one.id} {one.amount}" for one in found]
    except Exception as error:
        said = type(error).__name__
    print(f"{who}, {case}: {said}")

for case in ("whole", "unknown", "cut", "words", "refusal"):
    show("orders of BAML", b.Orders, case)
for case in ("unknown", "cut"):
    show("orders with stop alone", b.StrictOrders, case)
for case in ("words", "refusal"):
    show("names of BAML", b.Names, case)
for case in ("whole", "unknown", "cut", "words", "refusal"):
    show("orders of openai", parsed, case)
PYTHON
(cd "$work" && python/bin/baml-cli generate) >"$work/log" 2>&1 || fail_with "$work/log"
start_gateway
expect 'found' "orders of BAML, whole: ['a 1250', 'c 80']
orders of BAML, unknown: ['a 1250', 'c 80']
orders of BAML, cut: ['a 1250']
orders of BAML, words: []
orders of BAML, refusal: []
orders with stop alone, unknown: ['a 1250', 'c 80']
orders with stop alone, cut: BamlClientFinishReasonError
names of BAML, words: [\"I'm sorry, I can't help with that.\"]
names of BAML, refusal: ['']
orders of openai, whole: ['a 1250', 'c 80']
orders of openai, unknown: ValidationError
orders of openai, cut: LengthFinishReasonError
orders of openai, words: ValidationError
orders of openai, refusal: refusal: I'm sorry, I can't help with that." "$(cd "$work" && BAML_LOG=off GATEWAY=$address python/bin/python app.py)"
