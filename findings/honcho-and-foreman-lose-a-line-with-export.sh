#!/usr/bin/env bash
# Packages: honcho 2.0.0 (Python) and foreman 3.0.1 (npm), which start the programs of a Procfile with the variables of `.env`;
#           python-dotenv 1.2.4 and dotenv 18.0.10 for comparison.
# Expected: `export NAME=value`, which a shell needs and dotenv files often hold, sets the variable.
# Seen:     both leave the line out without a word, and the program starts without the key. The two libraries take the line. An
#           exported key loses to the file in both programs.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install honcho==2.0.0 python-dotenv==1.2.4
npm_install foreman@3.0.1 dotenv@18.0.10
cd "$work/node"
# The program of the Procfile writes its key into a file.
echo 'web: sh -c "echo ${OPENAI_API_KEY:-none} > seen"' >Procfile
by() {
  rm -f seen
  timeout 60 "$@" >/dev/null 2>&1 || true
  cat seen
}
honcho=("$work/python/bin/honcho" start)
foreman=(node_modules/.bin/nf start)

echo 'export OPENAI_API_KEY=your_api_key_here' >.env
expect 'honcho' 'none' "$(by "${honcho[@]}")"
expect 'foreman' 'none' "$(by "${foreman[@]}")"
expect 'python-dotenv' 'your_api_key_here' "$("$work/python/bin/python" -c '
from dotenv import dotenv_values
print(dotenv_values(".env")["OPENAI_API_KEY"])')"
expect 'dotenv' 'your_api_key_here' "$(node -e '
import("dotenv").then((dotenv) => console.log(dotenv.parse(require("node:fs").readFileSync(".env")).OPENAI_API_KEY))')"

echo 'OPENAI_API_KEY=the_key_of_the_file' >.env
export OPENAI_API_KEY=the_exported_key
expect 'honcho, both set' 'the_key_of_the_file' "$(by "${honcho[@]}")"
expect 'foreman, both set' 'the_key_of_the_file' "$(by "${foreman[@]}")"
