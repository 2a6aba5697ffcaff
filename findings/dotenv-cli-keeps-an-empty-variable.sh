#!/usr/bin/env bash
# Packages: dotenv-expand 1000.0.0 with dotenv 18.0.10, and dotenv-cli 11.0.0, which is built on dotenv-expand.
# Expected: a variable that is set and empty is filled from .env by both, because both fill values in with dotenv-expand.
# Seen:     dotenv-expand puts the key of the file there. dotenv-cli keeps the empty value, so the program starts without a
#           key although the file has one.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install dotenv-cli@11.0.0 dotenv-expand@1000.0.0 dotenv@18.0.10
cd "$work/node"
echo 'OPENAI_API_KEY=key_in_file' >.env
export OPENAI_API_KEY=

by_expand=$(node --input-type=module -e '
import dotenv from "dotenv";
import { expand } from "dotenv-expand";
expand(dotenv.config({ quiet: true }));
console.log(process.env.OPENAI_API_KEY);')
expect 'dotenv-expand' key_in_file "$by_expand"
expect 'dotenv-cli' '' "$(node node_modules/dotenv-cli/cli.js -e .env -- printenv OPENAI_API_KEY)"
