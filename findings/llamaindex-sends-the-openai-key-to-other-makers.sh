#!/usr/bin/env bash
# Packages: llama-index-llms-deepseek 0.4.1, -together 0.6.1 and -groq 0.6.1 with llama-index-core 0.14.25; langchain-together 0.4.0,
#           langchain-deepseek 1.1.1, langchain-xai 1.3.0 and langchain-openrouter 0.2.9 with langchain-core 1.8.3; agno 3.1.10; all with
#           openai 2.54.0 (Python). Each has a class for another maker. The key of that maker is missing, and OPENAI_API_KEY is set.
# Expected: the class says which variable it misses.
# Seen:     the three of LlamaIndex and the one for Together of LangChain send OpenAI's key to the other maker: they hand None to the SDK
#           beneath, which then reads its own variable. The others refuse. With their own key set, the classes for DeepSeek and xAI of
#           LangChain and the one for DeepSeek of agno send that, and beside it the organization of OPENAI_ORG_ID.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install llama-index-core==0.14.25 llama-index-llms-openai==0.8.3 llama-index-llms-deepseek==0.4.1 llama-index-llms-together==0.6.1 \
  llama-index-llms-groq==0.6.1 langchain-core==1.8.3 \
  langchain-together==0.4.0 langchain-deepseek==1.1.1 langchain-xai==1.3.0 langchain-openrouter==0.2.9 agno==3.1.10 openai==2.54.0
cat >"$work/app.py" <<'PYTHON'
import importlib, logging, sys
import httpx

package, name = sys.argv[1:]
logging.disable(logging.CRITICAL)

class Noted(BaseException):
    pass

def note(client, request, **more):
    """In place of what sends a request: nothing leaves."""
    print(request.url.host, request.headers["authorization"].removeprefix("Bearer "), request.headers.get("openai-organization", "-"))
    raise Noted

httpx.Client.send = note
try:
    made = getattr(importlib.import_module(package), name)
    if package.startswith("llama_index"):
        made(model="deepseek-chat").complete("hi")
    elif package.startswith("langchain"):
        made(model="m").invoke("hi")
    else:
        from agno.models.message import Message
        made(id="m").response(messages=[Message(role="user", content="hi")])
except Noted:
    pass
except Exception as error:
    print("refused" if "_API_KEY" in str(error) else error)
PYTHON
export OPENAI_API_KEY=your_openai_key_here OPENAI_ORG_ID=org-example
check() {
  local told
  told=$("$work/python/bin/python" -W ignore "$work/app.py" "$1" "$2" 2>"$work/errors") || fail_with "$work/errors"
  expect "$1 $2" "$3" "$told"
}

check llama_index.llms.deepseek DeepSeek 'api.deepseek.com your_openai_key_here org-example'
check llama_index.llms.together TogetherLLM 'api.together.xyz your_openai_key_here org-example'
check llama_index.llms.groq Groq 'api.groq.com your_openai_key_here org-example'
check langchain_together ChatTogether 'api.together.xyz your_openai_key_here org-example'
check langchain_deepseek ChatDeepSeek refused
check langchain_xai ChatXAI refused
check langchain_openrouter ChatOpenRouter refused
check agno.models.deepseek DeepSeek refused
check agno.models.together Together refused
echo 'With a key of its own:'
export DEEPSEEK_API_KEY=own XAI_API_KEY=own OPENROUTER_API_KEY=own
check langchain_deepseek ChatDeepSeek 'api.deepseek.com own org-example'
check langchain_xai ChatXAI 'api.x.ai own org-example'
check langchain_openrouter ChatOpenRouter 'openrouter.ai own -'
check agno.models.deepseek DeepSeek 'api.deepseek.com own org-example'
