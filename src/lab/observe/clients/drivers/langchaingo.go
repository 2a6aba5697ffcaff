package main

import (
	"context"
	"fmt"
	"os"

	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/openai"
)

func main() {
	client, err := openai.New(openai.WithModel("gpt-6-luna"))
	if err == nil {
		var answer string
		answer, err = llms.GenerateFromSinglePrompt(context.Background(), client, "Hello")
		fmt.Print(answer)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
