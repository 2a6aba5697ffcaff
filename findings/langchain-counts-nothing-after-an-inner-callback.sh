#!/usr/bin/env bash
# Packages: langchain-community 0.4.2, langchain-core 1.8.3, langchain-openai 1.7.4 (Python). Two `get_openai_callback`, one within
#           the other, as when a function that counts its own tokens is called by a program that counts all.
# Expected: the outer one counts all three calls, and an answer of the cache costs nothing.
# Seen:     the outer one counts the call before the inner one only; `get_usage_metadata_callback` counts all three. Answers of the
#           cache count as paid in both: of one call that was made they count three.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install langchain-community==0.4.2 langchain-core==1.8.3 langchain-openai==1.7.4
start_stand_in
answer 200 application/json '{"id": "1", "object": "chat.completion", "created": 1, "model": "gpt-4o", "choices": [{"index": 0, "finish_reason": "stop",
  "message": {"role": "assistant", "content": "Hello."}}], "usage": {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500}}'
cat >"$work/app.py" <<'PYTHON'
import sys
from langchain_community.callbacks import get_openai_callback
from langchain_core.caches import InMemoryCache
from langchain_core.callbacks import get_usage_metadata_callback
from langchain_openai import ChatOpenAI

callback, way, address = sys.argv[1:]
counting = {"openai": get_openai_callback, "metadata": get_usage_metadata_callback}[callback]
model = ChatOpenAI(model="gpt-4o", base_url=address, api_key="your_api_key_here", cache=InMemoryCache() if way == "cache" else None)


def tokens(counted):
    return counted.total_tokens if callback == "openai" else sum(one["total_tokens"] for one in counted.usage_metadata.values())


if way == "cache":
    with counting() as all_of_it:
        for _ in range(3):
            model.invoke("the same")
    print(tokens(all_of_it))
else:
    with counting() as outer:
        model.invoke("before")
        with counting() as inner:
            model.invoke("within")
        model.invoke("after")
    print(f"outer {tokens(outer)}, inner {tokens(inner)}")
PYTHON
count() { "$work/python/bin/python" -W ignore "$work/app.py" "$1" "$2" "$address" 2>"$work/errors" || fail_with "$work/errors"; }

expect 'get_openai_callback' 'outer 1500, inner 1500' "$(count openai nested)"
expect 'get_usage_metadata_callback' 'outer 4500, inner 1500' "$(count metadata nested)"
arrived >/dev/null
expect 'get_openai_callback, three times from the cache' 4500 "$(count openai cache)"
expect 'calls made' 1 "$(arrived | wc -l)"
expect 'get_usage_metadata_callback, three times from the cache' 4500 "$(count metadata cache)"
