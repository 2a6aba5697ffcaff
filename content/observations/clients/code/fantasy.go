package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"charm.land/fantasy"
	"charm.land/fantasy/providers/openai"
	sdk "github.com/charmbracelet/openai-go"
)

func main() {
	ctx := context.Background()
	// An empty base URL stands for OpenAI's own.
	provider, err := openai.New(
		openai.WithAPIKey(os.Getenv("OPENAI_API_KEY")),
		openai.WithBaseURL(os.Getenv("OPENAI_BASE_URL")),
	)
	if err != nil {
		panic(err)
	}
	model, err := provider.LanguageModel(ctx, "gpt-6-luna")
	if err != nil {
		panic(err)
	}
	_, err = fantasy.NewAgent(model).Generate(ctx, fantasy.AgentCall{Prompt: "Hello"})
	var apiError *sdk.Error
	if errors.As(err, &apiError) {
		fmt.Println(apiError.StatusCode, apiError.Code)
	} else if err != nil {
		fmt.Println(err)
	}
}
