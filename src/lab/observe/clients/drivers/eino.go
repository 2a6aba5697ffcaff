package main

import (
	"context"
	"fmt"
	"os"

	"github.com/cloudwego/eino-ext/components/model/openai"
	"github.com/cloudwego/eino/schema"
)

func main() {
	ctx := context.Background()
	// It takes no variables, so the program hands over the key, and the address where the case is not about it.
	model, err := openai.NewChatModel(ctx, &openai.ChatModelConfig{
		APIKey:  os.Getenv("OPENAI_API_KEY"),
		BaseURL: os.Getenv("STAND_IN_URL"),
		Model:   "gpt-6-luna",
	})
	if err != nil {
		fail(err)
	}
	answer, err := model.Generate(ctx, []*schema.Message{schema.UserMessage("Hello")})
	if err != nil {
		fail(err)
	}
	fmt.Println(answer.Content)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
