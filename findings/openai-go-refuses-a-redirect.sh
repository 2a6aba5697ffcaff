#!/usr/bin/env bash
# Packages: github.com/openai/openai-go/v3 v3.99.0, openai 7.59.0 (Node), a base URL that redirects to another host (307).
# Expected: both follow and leave the key behind, so that the other host speaks of a missing key.
# Seen:     Node does. Go stops with a sentence about the origin, which does not say that a redirect came.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
answer 307 text/plain '' "Location: http://localhost:$port/elsewhere"
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI().responses.create({ model: 'm', input: 'hi' }).catch((error) => console.log(error.message));
JAVASCRIPT
go_build github.com/openai/openai-go/v3@v3.99.0 <<'GO'
package main

import (
	"context"
	"fmt"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/responses"
)

func main() {
	client := openai.NewClient()
	_, err := client.Responses.New(context.Background(), responses.ResponseNewParams{Model: "m"})
	fmt.Println(err)
}
GO

node "$work/node/app.js"
expect 'Node sent' '/v1/responses Bearer your_api_key_here, /elsewhere None' "$(arrived | paste -sd , | sed 's/,/, /')"
expect 'Go says' 'requestconfig: request URL origin must match the configured base URL' "$("$work/go/app" | sed 's/.*: requestconfig/requestconfig/')"
expect 'Go sent' '/v1/responses Bearer your_api_key_here' "$(arrived)"
