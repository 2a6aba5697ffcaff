#!/usr/bin/env bash
# Packages: dspy 3.4.1, litellm 1.110.2 and langchain-openai 1.7.4 with the cache of langchain-core, each with a cache in memory.
# Expected: after an answer came with one key and one base URL, a call with a wrong key, or with another base URL, is sent.
# Seen:     none of the three sends it for another key: a wrong one seems to work. DSPy, which keeps answers unasked, and LiteLLM
#           do not send it for another base URL either, so what one server said is given out for another. LangChain asks again.
#           (fastapi, orjson and soundfile: without them LiteLLM's cache ends in an error at the first answer that it has.)
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install dspy==3.4.1 litellm==1.110.2 langchain-openai==1.7.4 langchain-core==1.8.3 fastapi==0.165.0 \
  orjson==3.13.0 soundfile==0.14.0
start_stand_in
answer 200 application/json '{"id": "any", "object": "chat.completion", "created": 1, "model": "any", "choices": [{"index": 0, "finish_reason": "stop",
  "message": {"role": "assistant", "content": "hello"}}], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}'
cat >"$work/app.py" <<'PYTHON'
import sys

package, address = sys.argv[1:]

if package == "dspy":
    import dspy
    dspy.configure_cache(enable_disk_cache=False)

    def ask(key, base):
        dspy.LM("openai/any", api_key=key, api_base=base)("hi")
elif package == "litellm":
    import litellm
    from litellm.caching.caching import Cache
    litellm.cache = Cache(type="local")

    def ask(key, base):
        litellm.completion("openai/any", [{"role": "user", "content": "hi"}], api_key=key, api_base=base, caching=True)
else:
    from langchain_core.caches import InMemoryCache
    from langchain_openai import ChatOpenAI
    cache = InMemoryCache()

    def ask(key, base):
        ChatOpenAI(model="any", api_key=key, base_url=base, cache=cache).invoke("hi")

ask("your_api_key_here", address)
ask("your_wrong_key", address)
ask("your_api_key_here", address.replace("/v1", "/second"))
PYTHON
asked() {
  "$work/python/bin/python" "$work/app.py" "$1" "$address" >/dev/null 2>&1
  arrived | paste -sd , | sed 's/,/, /g'
}
first='/v1/chat/completions Bearer your_api_key_here'
expect 'DSPy asked' "$first" "$(asked dspy)"
expect 'LiteLLM asked' "$first" "$(asked litellm)"
expect 'LangChain asked' "$first, /second/chat/completions Bearer your_api_key_here" "$(asked langchain)"
