package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/sashabaranov/go-openai"
)

func main() {
	config := openai.DefaultConfig(os.Getenv("OPENAI_API_KEY"))
	config.BaseURL = cmp.Or(os.Getenv("OPENAI_BASE_URL"), config.BaseURL)
	client := openai.NewClientWithConfig(config)
	_, err := client.CreateChatCompletion(context.Background(), openai.ChatCompletionRequest{
		Model:    "gpt-6-luna",
		Messages: []openai.ChatCompletionMessage{{Role: openai.ChatMessageRoleUser, Content: "Hello"}},
	})
	var apiError *openai.APIError
	if errors.As(err, &apiError) {
		fmt.Println(apiError.HTTPStatusCode, apiError.Code, apiError.Message)
	} else if err != nil {
		fmt.Println(err)
	}
}
