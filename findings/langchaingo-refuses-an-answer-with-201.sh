#!/usr/bin/env bash
# Packages: github.com/tmc/langchaingo v0.1.14, openai-go v3.99.0 and go-openai v1.43.0 (Go). A gateway answers with the status 201
#           (Created) in place of 200; the answer is that of OpenAI.
# Expected: all three hand it over.
# Seen:     langchaingo fails with `API returned unexpected status code: 201: `, and what came is lost, after it was paid for.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
go_build github.com/tmc/langchaingo@v0.1.14 github.com/openai/openai-go/v3@v3.99.0 \
  github.com/sashabaranov/go-openai@v1.43.0 <<'GO'
package main

import (
	"context"
	"fmt"
	"os"

	official "github.com/openai/openai-go/v3"
	goopenai "github.com/sashabaranov/go-openai"
	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/openai"
)

func ask(ctx context.Context, program string) (string, error) {
	switch program {
	case "langchaingo":
		model, err := openai.New(openai.WithModel("m"))
		if err != nil {
			return "", err
		}
		return llms.GenerateFromSinglePrompt(ctx, model, "hi")
	case "go-openai":
		config := goopenai.DefaultConfig(os.Getenv("OPENAI_API_KEY"))
		config.BaseURL = os.Getenv("OPENAI_BASE_URL")
		answer, err := goopenai.NewClientWithConfig(config).CreateChatCompletion(ctx, goopenai.ChatCompletionRequest{
			Model:    "m",
			Messages: []goopenai.ChatCompletionMessage{{Role: "user", Content: "hi"}},
		})
		if err != nil {
			return "", err
		}
		return answer.Choices[0].Message.Content, nil
	}
	client := official.NewClient()
	answer, err := client.Chat.Completions.New(ctx, official.ChatCompletionNewParams{
		Model:    "m",
		Messages: []official.ChatCompletionMessageParamUnion{official.UserMessage("hi")},
	})
	if err != nil {
		return "", err
	}
	return answer.Choices[0].Message.Content, nil
}

func main() {
	text, err := ask(context.Background(), os.Args[1])
	fmt.Printf("text %q, error: %v\n", text, err)
}
GO
whole='{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Hello"}}]}'

answer 200 application/json "$whole"
expect 'langchaingo, 200' 'text "Hello", error: <nil>' "$("$work/go/app" langchaingo)"
answer 201 application/json "$whole"
expect 'openai-go, 201' 'text "Hello", error: <nil>' "$("$work/go/app" openai-go)"
expect 'go-openai, 201' 'text "Hello", error: <nil>' "$("$work/go/app" go-openai)"
expect 'langchaingo, 201' 'text "", error: API returned unexpected status code: 201: ' "$("$work/go/app" langchaingo)"
