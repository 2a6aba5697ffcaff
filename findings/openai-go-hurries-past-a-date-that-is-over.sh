#!/usr/bin/env bash
# Packages: openai-go v3.99.0 and openai 3.57.0 (Python). A reply with status 429 has a date in `Retry-After` that is over, as
#           it is where the clock of the program is ahead.
# Expected: both take a pause of their own, as they do without the header.
# Seen:     Python does. Go sends all its three requests at once, so none of them helps.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
answer 429 application/json '{"error": {}}' 'Retry-After: Sat, 28 Nov 2026 00:00:00 GMT'
cat >"$work/app.py" <<'PYTHON'
import time
import openai
start = time.monotonic()
try:
    openai.OpenAI().models.list()
except openai.RateLimitError:
    print("within a second" if time.monotonic() - start < 1 else "with pauses")
PYTHON
go_build github.com/openai/openai-go/v3@v3.99.0 <<'GO'
package main

import (
	"context"
	"fmt"
	"time"

	"github.com/openai/openai-go/v3"
)

func main() {
	client := openai.NewClient()
	start := time.Now()
	client.Models.List(context.Background())
	if time.Since(start) < time.Second {
		fmt.Println("within a second")
	} else {
		fmt.Println("with pauses")
	}
}
GO

# The pauses that both take of themselves come to at least 1.1 seconds.
expect 'Python' 'with pauses' "$("$work/python/bin/python" "$work/app.py")"
expect 'arrived' 3 "$(arrived | wc -l)"
expect 'Go' 'within a second' "$("$work/go/app")"
expect 'arrived' 3 "$(arrived | wc -l)"
