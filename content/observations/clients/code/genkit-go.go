package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/firebase/genkit/go/ai"
	"github.com/firebase/genkit/go/genkit"
	"github.com/firebase/genkit/go/plugins/compat_oai/openai"
	sdk "github.com/openai/openai-go"
)

func main() {
	ctx := context.Background()
	app := genkit.Init(ctx, genkit.WithPlugins(&openai.OpenAI{}))
	_, err := genkit.Generate(ctx, app, ai.WithModelName("openai/gpt-6-luna"), ai.WithPrompt("Hello"))
	var apiError *sdk.Error
	if errors.As(err, &apiError) {
		fmt.Println(apiError.StatusCode, apiError.Code)
	}
}
