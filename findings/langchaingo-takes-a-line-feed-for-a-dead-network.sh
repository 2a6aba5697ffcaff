#!/usr/bin/env bash
# Package:  github.com/tmc/langchaingo v0.1.14.
# Expected: a line feed at the end of the key gives an error about the header, as Go's own HTTP client words it.
# Seen:     it gives `network error: failed to reach API server`, letter for letter what a dead network gives. Nothing
#           is sent, and there is no error beneath it to ask for.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
go_build github.com/tmc/langchaingo/llms/openai@v0.1.14 <<'GO'
package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/openai"
)

func main() {
	client, err := openai.New(openai.WithModel("m"))
	if err == nil {
		_, err = llms.GenerateFromSinglePrompt(context.Background(), client, "hi")
	}
	fmt.Println(err, errors.Unwrap(err))
}
GO

export OPENAI_API_KEY=your_api_key_here
expect 'a dead network' 'network error: failed to reach API server <nil>' "$(OPENAI_BASE_URL=http://127.0.0.1:9/v1 "$work/go/app")"
export OPENAI_BASE_URL=$address
expect 'a line feed' 'network error: failed to reach API server <nil>' "$(OPENAI_API_KEY=$'your_api_key_here\n' "$work/go/app")"
expect 'the stand-in got' nothing "$(arrived)"
