package main

import (
	"context"
	"fmt"
	"os"

	anyllm "github.com/mozilla-ai/any-llm-go"
	"github.com/mozilla-ai/any-llm-go/providers/openai"
)

func main() {
	options := []anyllm.Option{}
	// It takes no variable for the base URL, so the address stands in the program where the case is not about it.
	if address := os.Getenv("STAND_IN_URL"); address != "" {
		options = append(options, anyllm.WithBaseURL(address))
	}
	provider, err := openai.New(options...)
	if err != nil {
		fail(err)
	}
	answer, err := provider.Completion(context.Background(), anyllm.CompletionParams{
		Model:    "gpt-6-luna",
		Messages: []anyllm.Message{{Role: anyllm.RoleUser, Content: "Hello"}},
	})
	if err != nil {
		fail(err)
	}
	fmt.Println(answer.Choices[0].Message.Content)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
