#!/usr/bin/env bash
# Packages: openai-go v3.99.0 with its `ChatCompletionAccumulator`, openai 3.57.0 (Python) and 7.59.0 (Node) with their `stream()`. A
#           gateway streams two tool calls, each in one piece, and leaves out their `index`.
# Expected: all three refuse them, or tell them apart by their ids.
# Seen:     Python and Node raise an error. Go reports no error and makes one call of the two: the name is that of the first with that
#           of the second behind it, and so are the arguments.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import openai

try:
    with openai.OpenAI().chat.completions.stream(model="m", messages=[{"role": "user", "content": "hi"}]) as stream:
        calls = stream.get_final_completion().choices[0].message.tool_calls
    print([(call.id, call.function.name, call.function.arguments) for call in calls])
except Exception as error:
    print(error)
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const stream = new OpenAI().chat.completions.stream({ model: 'm', messages: [{ role: 'user', content: 'hi' }] });
const told = await stream.finalChatCompletion().catch((error) => error.message);
console.log(told.choices ? JSON.stringify(told.choices[0].message.tool_calls) : told);
JAVASCRIPT
go_build github.com/openai/openai-go/v3@v3.99.0 <<'GO'
package main

import (
	"context"
	"fmt"

	"github.com/openai/openai-go/v3"
)

func main() {
	client := openai.NewClient()
	stream := client.Chat.Completions.NewStreaming(context.Background(), openai.ChatCompletionNewParams{
		Model:    "m",
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("hi")},
	})
	whole := openai.ChatCompletionAccumulator{}
	taken := true
	for stream.Next() {
		taken = whole.AddChunk(stream.Current()) && taken
	}
	fmt.Println("all taken:", taken, "error:", stream.Err())
	for _, call := range whole.Choices[0].Message.ToolCalls {
		fmt.Println(call.ID, call.Function.Name, call.Function.Arguments)
	}
}
GO
# piece DELTA REASON: one piece of a streamed answer.
piece() {
  printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":%s,"finish_reason":%s}]}\n\n' "$@"
}
# calls FIRST SECOND: both calls, each with these fields before its id.
calls() {
  piece '{"role":"assistant","content":null}' null
  piece '{"tool_calls":[{'"$1"'"id":"c1","type":"function","function":{"name":"read","arguments":"{\"path\":\"a\"}"}}]}' null
  piece '{"tool_calls":[{'"$2"'"id":"c2","type":"function","function":{"name":"delete","arguments":"{\"path\":\"b\"}"}}]}' null
  piece {} '"tool_calls"'
  printf 'data: [DONE]\n\n'
}

answer 200 text/event-stream "$(calls '"index":0,' '"index":1,')"$'\n\n'
expect 'Go, with the index' 'all taken: true error: <nil>; c1 read {"path":"a"}; c2 delete {"path":"b"}' "$("$work/go/app" | paste -sd '~' | sed 's/~/; /g')"
answer 200 text/event-stream "$(calls '' '')"$'\n\n'
expect 'Go, without it' 'all taken: true error: <nil>; c2 readdelete {"path":"a"}{"path":"b"}' "$("$work/go/app" | paste -sd '~' | sed 's/~/; /g')"
expect 'Python' 'list indices must be integers or slices, not NoneType' "$("$work/python/bin/python" "$work/app.py")"
expect 'Node' 'Chat completion stream contains an invalid tool call index: undefined' "$(node "$work/node/app.js")"
