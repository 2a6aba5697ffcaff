#!/usr/bin/env bash
# Packages: any-llm-go v0.8.0 with openai-go v1.12.0; OPENAI_BASE_URL is set.
# Expected: the request goes to OPENAI_BASE_URL, which the SDK reads by itself.
# Seen:     it does with the SDK alone. any-llm-go hands the SDK OpenAI's address, so a gateway's key goes to
#           api.openai.com.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
CGO_ENABLED=0 go_build github.com/mozilla-ai/any-llm-go@v0.8.0 github.com/openai/openai-go@v1.12.0 <<'GO'
package main

import (
	"context"
	"fmt"
	"os"

	anyllm "github.com/mozilla-ai/any-llm-go"
	"github.com/mozilla-ai/any-llm-go/providers/openai"
	sdk "github.com/openai/openai-go"
	"github.com/openai/openai-go/option"
)

func main() {
	if os.Args[1] == "sdk" {
		client := sdk.NewClient(option.WithMaxRetries(0))
		client.Chat.Completions.New(context.Background(), sdk.ChatCompletionNewParams{Model: "m"})
		return
	}
	provider, err := openai.New()
	if err != nil {
		panic(err)
	}
	_, err = provider.Completion(context.Background(), anyllm.CompletionParams{
		Model:    "m",
		Messages: []anyllm.Message{{Role: anyllm.RoleUser, Content: "hi"}},
	})
	fmt.Println(err)
}
GO

start_stand_in
# What would leave this machine asks the proxy, which is the stand-in, and is refused there.
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=$address HTTPS_PROXY=${address%/v1}
"$work/go/app" sdk
expect 'the SDK alone' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
"$work/go/app" any-llm
expect 'any-llm-go' 'CONNECT api.openai.com:443' "$(arrived | sort -u)"
