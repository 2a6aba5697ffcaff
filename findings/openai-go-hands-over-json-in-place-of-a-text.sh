#!/usr/bin/env bash
# Packages: openai-go v3.99.0, openai 3.57.0 (Python). A gateway answers in forms near to OpenAI's: the text as a list of parts, the usage
#           with each piece of a stream, or an error with the status 200.
# Expected: the text or an error; the last usage, which is that of the whole; and an error.
# Seen:     Go's `Content` is the JSON of the list, brackets and quotes and all, with a nil error; Python hands the list over. Its
#           accumulator adds the usage of all pieces up, where Python's takes the last. Of the error it makes a completion without
#           choices and a nil error, so a program that reads `Choices[0]` panics; streamed, it is an answer of nothing.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
cat >"$work/app.py" <<'PYTHON'
import sys

import openai

completions, asked = openai.OpenAI().chat.completions, {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
if sys.argv[1] == "whole":
    print(completions.create(**asked).choices[0].message.content)
else:
    with completions.stream(**asked) as stream:
        whole = stream.get_final_completion()
    print(whole.choices[0].message.content, whole.usage.total_tokens)
PYTHON
go_build github.com/openai/openai-go/v3@v3.99.0 <<'GO'
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/openai/openai-go/v3"
)

func main() {
	completions, ctx := openai.NewClient().Chat.Completions, context.Background()
	asked := openai.ChatCompletionNewParams{Model: "m", Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("hi")}}
	var whole openai.ChatCompletion
	var err error
	if os.Args[1] == "whole" {
		var done *openai.ChatCompletion
		done, err = completions.New(ctx, asked)
		whole = *done
	} else {
		stream, pieces := completions.NewStreaming(ctx, asked), openai.ChatCompletionAccumulator{}
		for stream.Next() {
			pieces.AddChunk(stream.Current())
		}
		whole, err = pieces.ChatCompletion, stream.Err()
	}
	text := "no choices"
	if len(whole.Choices) > 0 {
		text = whole.Choices[0].Message.Content
	}
	fmt.Println(text, whole.Usage.TotalTokens, err)
}
GO
gateway <<'PYTHON'
import sys

what = sys.argv[1]
usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}
base = {"id": "1", "object": "chat.completion", "created": 1, "model": "m"}
text = [{"type": "text", "text": "Hello"}] if what == "parts" else "Hello"
choice = {"index": 0, "finish_reason": "stop"}

class Gateway(Answering):
    def do_POST(self):
        if what == "error":
            return self.reply(200, "application/json", '{"error": {"message": "The server had an error", "type": "server_error"}}')
        if not self.asked().get("stream"):
            whole = {**base, "choices": [{**choice, "message": {"role": "assistant", "content": text}}], "usage": usage}
            return self.reply(200, "application/json", json.dumps(whole))
        deltas = [{"role": "assistant", "content": text}, {"content": " world"}, {}]
        pieces = [{**base, "object": "chat.completion.chunk", "usage": usage,
                   "choices": [{**choice, "delta": delta, "finish_reason": None if delta else "stop"}]} for delta in deltas]
        self.reply(200, "text/event-stream", stream_of(pieces))
PYTHON
export OPENAI_API_KEY=your_api_key_here
# sends WHAT: starts the gateway anew.
sends() {
  start_gateway "$1"
  export OPENAI_BASE_URL=$address
}
python() { "$work/python/bin/python" "$work/app.py" "$1"; }

sends usual
expect 'Go' 'Hello 15 <nil>' "$("$work/go/app" whole)"
expect 'usage in each piece, Go' 'Hello world 45 <nil>' "$("$work/go/app" streamed)"
expect 'usage in each piece, Python' 'Hello world 15' "$(python streamed)"
sends parts
expect 'text in parts, Go' '[{"type": "text", "text": "Hello"}] 15 <nil>' "$("$work/go/app" whole)"
expect 'text in parts, streamed, Go' '[{"type": "text", "text": "Hello"}] world 45 <nil>' "$("$work/go/app" streamed)"
expect 'text in parts, Python' "[{'type': 'text', 'text': 'Hello'}]" "$(python whole)"
sends error
expect 'an error with 200, Go' 'no choices 0 <nil>' "$("$work/go/app" whole)"
expect 'the same, streamed' 'no choices 0 <nil>' "$("$work/go/app" streamed)"
