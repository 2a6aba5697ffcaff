#!/usr/bin/env bash
# Packages: dotenv-cli 11.0.0 and dotenv 18.0.10 (npm).
# Expected: a project that starts its program with `dotenv -e .env -- PROGRAM` goes on as before when somebody adds the
#           library dotenv: the command dotenv is that of dotenv-cli.
# Seen:     dotenv 18 brings a command of the same name, and npm gives the name to it. The script stops with a usage text,
#           because that command has no -e. Spelled `dotenv run -f .env -- PROGRAM` it works, but the two disagree on a `$`
#           in the value: dotenv-cli fills in the variable, dotenv does not.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install dotenv-cli@11.0.0
cd "$work/node"
printf '%s\n' 'OPENAI_API_KEY=key-$NOTHING-end' >.env
old_way=(node_modules/.bin/dotenv -e .env -- printenv OPENAI_API_KEY)
expect 'dotenv-cli alone' 'key--end' "$("${old_way[@]}")"

npm_install dotenv-cli@11.0.0 dotenv@18.0.10
expect 'both, the command of before' 'Usage: dotenv run' "$("${old_way[@]}" 2>&1 | head -n 1 | cut -c -17)"
new_way=(node_modules/.bin/dotenv run -q -f .env -- printenv OPENAI_API_KEY)
expect 'both, dotenv run' 'key-$NOTHING-end' "$("${new_way[@]}")"
