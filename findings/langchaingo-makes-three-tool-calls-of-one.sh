#!/usr/bin/env bash
# Packages: github.com/tmc/langchaingo v0.1.14 (Go), a streamed answer with one tool call in three pieces. A gateway repeats `type` in
#           each piece, where OpenAI sends it in the first one only. Another sends the text of a piece as a list of parts.
# Expected: one call, and the text or an error.
# Seen:     three calls, of which the first has no arguments and the others no name; and an empty answer, without an error.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
go_build github.com/tmc/langchaingo@v0.1.14 <<'GO'
package main

import (
	"context"
	"fmt"

	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/openai"
)

func main() {
	model, err := openai.New(openai.WithModel("m"))
	if err != nil {
		panic(err)
	}
	answer, err := model.GenerateContent(context.Background(), []llms.MessageContent{llms.TextParts(llms.ChatMessageTypeHuman, "hi")},
		llms.WithStreamingFunc(func(context.Context, []byte) error { return nil }))
	fmt.Printf("error: %v", err)
	if err == nil {
		fmt.Printf(", text %q", answer.Choices[0].Content)
		for _, call := range answer.Choices[0].ToolCalls {
			fmt.Printf(", call %q %q", call.FunctionCall.Name, call.FunctionCall.Arguments)
		}
	}
}
GO
# piece DELTA REASON: one piece of a streamed answer.
piece() {
  printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":%s,"finish_reason":%s}]}\n\n' "$@"
}
# call TYPE: one call in three pieces, with this field in the second and the third.
call() {
  piece '{"role":"assistant","tool_calls":[{"index":0,"id":"c1","type":"function","function":{"name":"f","arguments":""}}]}' null
  piece '{"tool_calls":[{"index":0,'"$1"'"function":{"arguments":"{\"a\":"}}]}' null
  piece '{"tool_calls":[{"index":0,'"$1"'"function":{"arguments":"1}"}}]}' null
  piece {} '"tool_calls"'
  printf 'data: [DONE]\n\n'
}
# text CONTENT: a text in this form.
text() {
  piece '{"role":"assistant","content":'"$1"'}' null
  piece {} '"stop"'
  printf 'data: [DONE]\n\n'
}

answer 200 text/event-stream "$(call '')"$'\n\n'
expect 'the form of OpenAI' 'error: <nil>, text "", call "f" "{\"a\":1}"' "$("$work/go/app")"
answer 200 text/event-stream "$(call '"type":"function",')"$'\n\n'
expect 'with the type in each piece' 'error: <nil>, text "", call "f" "", call "" "{\"a\":", call "" "1}"' "$("$work/go/app")"
answer 200 text/event-stream "$(text '"Hello"')"$'\n\n'
expect 'a text' 'error: <nil>, text "Hello"' "$("$work/go/app")"
answer 200 text/event-stream "$(text '[{"type":"text","text":"Hello"}]')"$'\n\n'
expect 'a list of parts' 'error: <nil>, text ""' "$("$work/go/app")"
