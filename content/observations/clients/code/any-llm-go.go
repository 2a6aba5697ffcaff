package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	anyllm "github.com/mozilla-ai/any-llm-go"
	"github.com/mozilla-ai/any-llm-go/providers/openai"
	sdk "github.com/openai/openai-go"
)

func main() {
	provider, err := openai.New(anyllm.WithBaseURL(os.Getenv("OPENAI_BASE_URL")))
	if err != nil {
		panic(err)
	}
	_, err = provider.Completion(context.Background(), anyllm.CompletionParams{
		Model:    "gpt-6-luna",
		Messages: []anyllm.Message{{Role: anyllm.RoleUser, Content: "Hello"}},
	})
	var apiError *sdk.Error
	if errors.As(err, &apiError) {
		fmt.Println(apiError.StatusCode, apiError.Code)
	}
}
