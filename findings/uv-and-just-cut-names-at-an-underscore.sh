#!/usr/bin/env bash
# Packages: uv 0.13.9 (`uv run --env-file`) and rust-just 1.59.0 (`set dotenv-load`).
# Expected: OPENAI_API_KEY=$MY_KEY takes the value of MY_KEY from the line above, as in a shell.
# Seen:     both take the name only up to the underscore. $MY is nothing, so the key is the text `_KEY`, which the API then
#           refuses as a wrong key. With braces, ${MY_KEY}, it works.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install uv==0.13.9 rust-just==1.59.0
cd "$work"
printf 'set dotenv-load\n_show:\n    @printenv OPENAI_API_KEY\n' >justfile
by_uv=(env UV_PYTHON=python/bin/python UV_PYTHON_DOWNLOADS=never
  python/bin/uv run --quiet --no-project --env-file .env -- printenv OPENAI_API_KEY)

printf '%s\n' 'MY_KEY=key_of_mine' 'OPENAI_API_KEY=$MY_KEY' >.env
expect 'a shell' key_of_mine "$(set -a && . ./.env && printenv OPENAI_API_KEY)"
expect 'uv run --env-file' _KEY "$("${by_uv[@]}")"
expect 'just' _KEY "$(python/bin/just)"
printf '%s\n' 'MY_KEY=key_of_mine' 'OPENAI_API_KEY=${MY_KEY}' >.env
expect 'uv, with braces' key_of_mine "$("${by_uv[@]}")"
expect 'just, with braces' key_of_mine "$(python/bin/just)"
