#!/usr/bin/env bash
# Packages: Eino with its model of OpenAI v0.1.7, and github.com/sashabaranov/go-openai v1.43.0 (Go). A gateway gives the text of an
#           answer as a list of parts, as models that think do.
# Expected: the text, the parts or an error.
# Seen:     Eino's message has no text, no parts, and the error is nil; the tokens are counted. Streamed, the same is an error.
#           go-openai hands over the parts in `MultiContent`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
go_build github.com/sashabaranov/go-openai@v1.43.0 github.com/cloudwego/eino-ext/components/model/openai@v0.1.7 \
  github.com/bytedance/sonic@v1.15.5 <<'GO'
package main

import (
	"context"
	"fmt"
	"os"

	eino "github.com/cloudwego/eino-ext/components/model/openai"
	"github.com/cloudwego/eino/schema"
	"github.com/sashabaranov/go-openai"
)

func askEino(ctx context.Context, key, address string, streamed bool) (*schema.Message, error) {
	model, err := eino.NewChatModel(ctx, &eino.ChatModelConfig{APIKey: key, BaseURL: address, Model: "m"})
	if err != nil {
		return nil, err
	}
	question := []*schema.Message{schema.UserMessage("hi")}
	if !streamed {
		return model.Generate(ctx, question)
	}
	stream, err := model.Stream(ctx, question)
	if err != nil {
		return nil, err
	}
	return stream.Recv()
}

func main() {
	ctx := context.Background()
	key, address := os.Getenv("OPENAI_API_KEY"), os.Getenv("OPENAI_BASE_URL")
	if os.Args[1] == "go-openai" {
		config := openai.DefaultConfig(key)
		config.BaseURL = address
		answer, err := openai.NewClientWithConfig(config).CreateChatCompletion(ctx, openai.ChatCompletionRequest{
			Model:    "m",
			Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "hi"}},
		})
		if err != nil {
			panic(err)
		}
		message := answer.Choices[0].Message
		fmt.Printf("text %q, parts %d\n", message.Content, len(message.MultiContent))
		return
	}
	message, err := askEino(ctx, key, address, os.Args[1] == "streamed")
	if err != nil {
		fmt.Println("error:", err)
		return
	}
	fmt.Printf("text %q, parts %d %d, tokens %d\n", message.Content, len(message.MultiContent), len(message.AssistantGenMultiContent),
		message.ResponseMeta.Usage.CompletionTokens)
}
GO
usage='"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}'
# whole CONTENT: an answer with this text.
whole() {
  answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
    "message":{"role":"assistant","content":'"$1"'}}],'"$usage"'}'
}
parts='[{"type":"text","text":"Hel"},{"type":"text","text":"lo"}]'

whole '"Hello"'
expect 'Eino, a text' 'text "Hello", parts 0 0, tokens 2' "$("$work/go/app" whole)"
whole "$parts"
expect 'Eino, the text in parts' 'text "", parts 0 0, tokens 2' "$("$work/go/app" whole)"
expect 'go-openai, the text in parts' 'text "", parts 2' "$("$work/go/app" go-openai)"
answer 200 text/event-stream 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":'"$parts"'}}]}'$'\n\ndata: [DONE]\n\n'
expect 'Eino, the same streamed' \
  'error: failed to receive stream chunk: json: cannot unmarshal array into Go struct field .content of type string' "$("$work/go/app" streamed)"
