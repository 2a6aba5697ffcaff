#!/usr/bin/env bash
# Package:  github.com/tmc/langchaingo v0.1.14, a stream that holds a word, then the API's error.
# Expected: an error with the API's message, as OpenAI's own Go SDK gives.
# Seen:     the word is the answer, and the error is nil.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
answer 200 text/event-stream "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}

data: {\"error\":{\"message\":\"The server had an error.\",\"type\":\"server_error\"}}

data: [DONE]

"
go_build github.com/tmc/langchaingo/llms/openai@v0.1.14 <<'GO'
package main

import (
	"context"
	"fmt"

	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/openai"
)

func main() {
	client, err := openai.New(openai.WithModel("m"))
	if err != nil {
		panic(err)
	}
	show := llms.WithStreamingFunc(func(context.Context, []byte) error { return nil })
	answer, err := llms.GenerateFromSinglePrompt(context.Background(), client, "hi", show)
	fmt.Println(answer, err)
}
GO

export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
expect 'answer and error' 'Hel <nil>' "$("$work/go/app")"
