package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

	anyllm "github.com/mozilla-ai/any-llm-go"
	"github.com/mozilla-ai/any-llm-go/providers/openai"
	sdk "github.com/openai/openai-go"
)

func main() {
	address := cmp.Or(os.Getenv("OPENAI_BASE_URL"), "https://api.openai.com/v1")
	provider, err := openai.New(anyllm.WithBaseURL(address))
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
	} else if err != nil {
		fmt.Println(err)
	}
}
