#!/usr/bin/env bash
# Packages: uv 0.13.9 (`uv run --env-file`) and python-dotenv 1.2.4.
# Expected: when a new key was added below the old one, the last line counts, as in a shell.
# Seen:     python-dotenv takes the last line, uv the first, without a warning. A program started with
#           `uv run --env-file` goes on with the old key, even after the rotation seemed to work elsewhere.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install uv==0.13.9 "python-dotenv[cli]==1.2.4"
cd "$work"
printf 'OPENAI_API_KEY=%s\n' old_key new_key >.env

by_dotenv=$(python/bin/dotenv run -- printenv OPENAI_API_KEY)
by_uv=$(UV_PYTHON=python/bin/python UV_PYTHON_DOWNLOADS=never \
  python/bin/uv run --quiet --no-project --env-file .env -- printenv OPENAI_API_KEY 2>&1)
expect 'python-dotenv' new_key "$by_dotenv"
expect 'uv run --env-file' old_key "$by_uv"
