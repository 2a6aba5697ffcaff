package main

import (
	"context"
	"fmt"
	"os"

	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
	"github.com/firebase/genkit/go/plugins/compat_oai/openai"
)

func main() {
	ctx := context.Background()
	app := genkit.Init(ctx, genkit.WithPlugins(&openai.OpenAI{}))
	answer, err := genkit.Generate(ctx, app, ai.WithModelName("openai/gpt-4o"), ai.WithPrompt("Hello"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(answer.Text())
}
