package main

import (
	"context"
	"fmt"
	"os"

	"charm.land/fantasy"
	"charm.land/fantasy/providers/openai"
)

func main() {
	ctx := context.Background()
	// It takes no variable for the base URL, so the address stands in the program where the case is not about it.
	provider, err := openai.New(
		openai.WithAPIKey(os.Getenv("OPENAI_API_KEY")),
		openai.WithBaseURL(os.Getenv("STAND_IN_URL")),
	)
	if err != nil {
		fail(err)
	}
	model, err := provider.LanguageModel(ctx, "gpt-6-luna")
	if err != nil {
		fail(err)
	}
	answer, err := fantasy.NewAgent(model).Generate(ctx, fantasy.AgentCall{Prompt: "Hello"})
	if err != nil {
		fail(err)
	}
	fmt.Println(answer.Response.Content.Text())
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
