#!/usr/bin/env bash
# Packages: github.com/getsops/sops/v3 v3.13.3, filippo.io/age v1.3.1 (Go), a file `.env.local` or `.env.production`.
# Expected: `sops exec-env FILE COMMAND` starts the command with the variables of the file, or says that it cannot read it.
# Seen:     so it does for `.env` and `prod.env`. By the end of the name it takes `.env.local` for a text without parts:
#           the command starts with one variable, `data`, which holds the whole file, and without OPENAI_API_KEY. A line
#           that begins with `export` is lost as well. Both end with the exit code 0 and without a word.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
export GOBIN=$work/bin
go install github.com/getsops/sops/v3/cmd/sops@v3.13.3 2>/dev/null
go install filippo.io/age/cmd/age-keygen@v1.3.1 2>/dev/null
cd "$work"
export SOPS_AGE_KEY_FILE=$work/age.txt SOPS_AGE_RECIPIENTS
bin/age-keygen -o age.txt 2>/dev/null
SOPS_AGE_RECIPIENTS=$(bin/age-keygen -y age.txt)

# got NAME LINE: which variables the command gets of a file with this name and line, and the exit code of sops.
got() {
  echo "$2" >"$1"
  bin/sops encrypt --in-place "$1"
  # The words are for the shell that sops starts.
  # shellcheck disable=SC2016
  bin/sops exec-env "$1" 'echo "key: ${OPENAI_API_KEY-none}, data: ${data-none}"' 2>&1
  echo "exit code $?"
}

plain=OPENAI_API_KEY=your_api_key_here
expect '.env' 'key: your_api_key_here, data: none;exit code 0' "$(got .env $plain | paste -sd ';')"
expect 'prod.env' 'key: your_api_key_here, data: none;exit code 0' "$(got prod.env $plain | paste -sd ';')"
expect '.env.local' "key: none, data: $plain;;exit code 0" "$(got .env.local $plain | paste -sd ';')"
expect '.env.production' "key: none, data: $plain;;exit code 0" "$(got .env.production $plain | paste -sd ';')"
expect '.env with export' 'key: none, data: none;exit code 0' "$(got .env "export $plain" | paste -sd ';')"
