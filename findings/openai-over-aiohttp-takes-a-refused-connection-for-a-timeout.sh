#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) with aiohttp 3.14.5 beneath one client (DefaultAioHttpClient), and the usual
#           transport beneath the other.
# Expected: the same errors for the same faults.
# Seen:     where nothing listens, the usual client reports a connection error and the other a timeout, though no time has passed.
#           A blank after the key stops the usual client, and the other sends it. A line feed is a connection error in one, and a
#           ValueError about header injection in the other, so `except openai.APIError` does not catch it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install 'openai[aiohttp]==3.57.0' aiohttp==3.14.5
start_stand_in
cat >"$work/app.py" <<'PYTHON'
import asyncio, sys
import openai

transport, address, key = sys.argv[1:]

async def ask():
    client = openai.DefaultAioHttpClient() if transport == "aiohttp" else openai.DefaultAsyncHttpxClient()
    async with openai.AsyncOpenAI(api_key=key, base_url=address, max_retries=0, http_client=client) as api:
        try:
            await api.responses.create(model="any", input="hi")
        except openai.AuthenticationError:
            print("refused by the server")
        except openai.APIError as error:
            print(type(error).__name__, error)
        except ValueError as error:
            print("ValueError", error)

asyncio.run(ask())
PYTHON
ask() {
  "$work/python/bin/python" "$work/app.py" "$@"
}
nobody=http://127.0.0.1:1/v1
expect 'nobody listens, usual' 'APIConnectionError Connection error.' "$(ask usual "$nobody" your_api_key_here)"
expect 'nobody listens, aiohttp' 'APITimeoutError Request timed out.' "$(ask aiohttp "$nobody" your_api_key_here)"
expect 'blank, usual' 'APIConnectionError Connection error.' "$(ask usual "$address" 'your_api_key_here ')"
expect 'blank, aiohttp' 'refused by the server' "$(ask aiohttp "$address" 'your_api_key_here ')"
expect 'line feed, usual' 'APIConnectionError Connection error.' "$(ask usual "$address" $'your_api_key_here\n')"
expect 'line feed, aiohttp' 'ValueError Forbidden control character detected in headers. Potential header injection attack.' \
  "$(ask aiohttp "$address" $'your_api_key_here\n')"
