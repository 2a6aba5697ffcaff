#!/usr/bin/env bash
# Package:  aicommits 3.4.0.
# Expected: a tool that masks the key whenever it prints it also keeps the file that holds it to its owner.
# Seen:     `aicommits config get OPENAI_API_KEY` shows four letters and stars, but ~/.aicommits holds the whole key and is
#           created with the mode of any file (644 under the usual umask of 022). Set it to 600 once and it stays so.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install aicommits@3.4.0
mkdir "$work/home"
cd "$work/home"
export HOME=$work/home
umask 022
aicommits=$work/node/node_modules/.bin/aicommits

# mode: the mode of the file, e.g. 644.
mode() { python3 -c 'import os; print(oct(os.stat(".aicommits").st_mode)[-3:])'; }

"$aicommits" config set OPENAI_API_KEY=your_api_key_here
expect 'config get' 'OPENAI_API_KEY=your****' "$("$aicommits" config get OPENAI_API_KEY)"
expect 'the file' 'OPENAI_API_KEY=your_api_key_here' "$(cat .aicommits)"
expect 'its mode' 644 "$(mode)"
chmod 600 .aicommits
"$aicommits" config set OPENAI_API_KEY=your_next_key_here
expect 'its mode after chmod 600 and a new key' 600 "$(mode)"
