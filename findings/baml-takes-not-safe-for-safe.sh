#!/usr/bin/env bash
# Package:  baml-py 0.226.3 (Python). A function sorts a text into "safe" or "unsafe", into the labels of an enum, or into true and
#           false; another reads a whole number. The model answers in a sentence, as it does when it hesitates or declines.
# Expected: an error where the answer is not one of the labels, or no number alone.
# Seen:     BAML looks for a label anywhere in the sentence. `This is not safe.` is "safe", `I cannot help with a refund request.` is
#           Refund, `I cannot say whether this is true.` is true, and nothing is raised. Only two labels in one sentence are an error,
#           or any sentence where a class with a second field is asked for. Of numbers it takes `1.250` for 1, `12,50` for 1250, and
#           `Sorry, error 429.` for 429.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install baml-py==0.226.3 pydantic==2.13.5
gateway <<'PYTHON'
class Gateway(Answering):
    def do_POST(self):
        content = self.asked()["messages"][0]["content"]
        text = content if isinstance(content, str) else content[0]["text"]
        message = {"role": "assistant", "content": text.split("\n")[0]}
        whole = {"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                 "choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}
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
enum Wish {
  Refund
  Cancel
}
class Reasoned {
  reason string
  label "safe" | "unsafe"
}
BAML
# The stand-in answers with the first line of the prompt.
for function in 'Check "safe" | "unsafe"' 'Sort Wish' 'Holds bool' 'Count int' 'Explain Reasoned'; do
  printf 'function %s(answer: string) -> %s {\n  client Gateway\n  prompt #"{{ answer }}\n{{ ctx.output_format }}"#\n}\n' \
    "${function%% *}" "${function#* }" >>"$work/baml_src/main.baml"
done
cat >"$work/app.py" <<'PYTHON'
from baml_client import b
from baml_py.errors import BamlValidationError

def show(function, answer):
    try:
        value = function(answer)
    except BamlValidationError:
        value = "an error"
    print(f"{answer} -> {getattr(value, 'value', value)}")

for answer in ("This is not safe.", "I can't call this safe.", "I'm sorry, I can't help with that."):
    show(b.Check, answer)
for answer in ("This is not a refund.", "I'm sorry, I cannot help with a refund request.", "Refund or Cancel? I am not sure."):
    show(b.Sort, answer)
for answer in ("That can't be true.", "I cannot say whether this is true."):
    show(b.Holds, answer)
show(b.Explain, "This is not safe.")
for answer in ("1.250", "12,50", "Sorry, error 429."):
    show(b.Count, answer)
PYTHON
(cd "$work" && python/bin/baml-cli generate) >"$work/log" 2>&1 || fail_with "$work/log"
start_gateway
expect 'answers and what BAML hands over' "This is not safe. -> safe
I can't call this safe. -> safe
I'm sorry, I can't help with that. -> an error
This is not a refund. -> Refund
I'm sorry, I cannot help with a refund request. -> Refund
Refund or Cancel? I am not sure. -> an error
That can't be true. -> True
I cannot say whether this is true. -> True
This is not safe. -> an error
1.250 -> 1
12,50 -> 1250
Sorry, error 429. -> 429" "$(cd "$work" && BAML_LOG=off GATEWAY=$address python/bin/python app.py)"
