#!/usr/bin/env bash
# Packages: langchain-openai 1.7.4 with openai 3.57.0, only OPENAI_ADMIN_KEY set.
# Expected: openai's own message for a missing key offers this variable, so either it works or the error names the key.
# Seen:     both clients are built without complaint. The first call of openai then says that no method of
#           authentication could be found. langchain-openai says that an async callable was given as the key, and to
#           use async methods, though no callable was given at all.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install langchain-openai==1.7.4 openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address

# first_words CODE: the last line of the error, up to its first full stop.
first_words() { { "$work/python/bin/python" -c "$1" 2>&1 || true; } | tail -n 1 | cut -d . -f 1; }

offer=$("$work/python/bin/python" -c 'import openai; openai.OpenAI()' 2>&1 | grep -o 'or OPENAI_ADMIN_KEY\|`OPENAI_ADMIN_KEY`' | tail -n 1 || true)
expect 'the message for no key offers' '`OPENAI_ADMIN_KEY`' "$offer"
export OPENAI_ADMIN_KEY=your_admin_key_here
expect 'openai' 'TypeError: Could not resolve authentication method' "$(first_words '
import openai
openai.OpenAI(max_retries=0).chat.completions.create(model="m", messages=[])')"
expect 'langchain-openai' 'ValueError: Sync client is not available' "$(first_words '
from langchain_openai import ChatOpenAI
ChatOpenAI(model="m", max_retries=0).invoke("hi")')"
expect 'the stand-in got' nothing "$(arrived)"
