#!/usr/bin/env bash
# Packages: github.com/knadh/koanf/v2 v2.4.1 with its providers/env/v2 v2.0.2 (Go), variables whose names become paths by way
#           of `_` to `.`, as its documentation shows.
# Expected: where one name goes on from another, as OPENAI_API_KEY_OLD does from OPENAI_API_KEY, one of the two wins.
# Seen:     the longer one is put beside the shorter one, under a path that nobody asks for: OPENAI_API_KEY beside OPENAI_API
#           is found at `openai.key`, and `openai.api.key` is empty. In some runs it is gone. Which of both happens is up to
#           chance, with the same variables and without an error.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
go_build github.com/knadh/koanf/v2@v2.4.1 github.com/knadh/koanf/providers/env/v2@v2.0.2 <<'GO'
package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/v2"
)

// Loads the variables a thousand times, and prints what came out, each once.
func main() {
	var seen []string
	for range 1000 {
		k := koanf.New(".")
		err := k.Load(env.Provider(".", env.Opt{Prefix: "OPENAI_", TransformFunc: func(name, value string) (string, any) {
			return strings.ReplaceAll(strings.ToLower(name), "_", "."), value
		}}), nil)
		one := fmt.Sprint(k.All(), err)
		if !slices.Contains(seen, one) {
			seen = append(seen, one)
		}
	}
	slices.Sort(seen)
	fmt.Println(strings.Join(seen, ", "))
}
GO

expect 'a key' 'map[openai.api.key:your_api_key_here] <nil>' "$(OPENAI_API_KEY=your_api_key_here "$work/go/app")"
export OPENAI_API_KEY=your_api_key_here
expect 'beside an old key' \
  'map[openai.api.key:your_api_key_here openai.api.old:another_key] <nil>, map[openai.api.key:your_api_key_here] <nil>' \
  "$(OPENAI_API_KEY_OLD=another_key "$work/go/app")"
expect 'beside an address' \
  "map[openai.api:127.0.0.1 openai.key:your_api_key_here] <nil>, map[openai.api:127.0.0.1] <nil>" "$(OPENAI_API=127.0.0.1 "$work/go/app")"
