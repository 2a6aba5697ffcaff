#!/usr/bin/env bash
# Package:  python-dotenv 1.2.4 (its function load_dotenv and its command `dotenv run`).
# Expected: one package has one rule for a key that is both exported and in .env.
# Seen:     it has two. load_dotenv() keeps the exported key. `dotenv run` takes the one in the file, and says
#           nothing; `dotenv run --no-override` keeps the exported one. So the same program, with the same file and
#           the same shell, uses another key when it is started through `dotenv run`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install "python-dotenv[cli]==1.2.4"
cd "$work"
echo 'OPENAI_API_KEY=key_in_file' >.env
export OPENAI_API_KEY=key_exported

by_function=$(python/bin/python -c '
import os, dotenv
dotenv.load_dotenv(".env")
print(os.environ["OPENAI_API_KEY"])')
expect 'load_dotenv()' key_exported "$by_function"
expect 'dotenv run' key_in_file "$(python/bin/dotenv run -- printenv OPENAI_API_KEY)"
expect 'dotenv run --no-override' key_exported "$(python/bin/dotenv run --no-override -- printenv OPENAI_API_KEY)"
