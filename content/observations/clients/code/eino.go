package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/cloudwego/eino-ext/components/model/openai"
	"github.com/cloudwego/eino/schema"
)

func main() {
	ctx := context.Background()
	model, err := openai.NewChatModel(ctx, &openai.ChatModelConfig{
		APIKey:  os.Getenv("OPENAI_API_KEY"),
		BaseURL: os.Getenv("OPENAI_BASE_URL"),
		Model:   "gpt-6-luna",
	})
	if err != nil {
		panic(err)
	}
	_, err = model.Generate(ctx, []*schema.Message{schema.UserMessage("Hello")})
	var apiError *openai.APIError
	if errors.As(err, &apiError) {
		fmt.Println(apiError.HTTPStatusCode, apiError.Code)
	} else if err != nil {
		fmt.Println(err)
	}
}
