package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/openai/openai-go/v3"
)

func main() {
	client := openai.NewClient()
	_, err := client.Chat.Completions.New(context.Background(), openai.ChatCompletionNewParams{
		Model:    "gpt-6-luna",
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("Hello")},
	})
	var apiError *openai.Error
	if errors.As(err, &apiError) {
		fmt.Println(apiError.StatusCode, apiError.Code, apiError.Message)
	} else if err != nil {
		fmt.Println(err)
	}
}
