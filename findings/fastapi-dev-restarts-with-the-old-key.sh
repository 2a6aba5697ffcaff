#!/usr/bin/env bash
# Packages: fastapi 0.165.0 with fastapi-cli 0.0.34, uvicorn 0.54.0, hypercorn 0.18.0, gunicorn 27.0.1, django 5.2.19,
#           litestar 2.25.0, sanic 25.12.1 (Python), each with an app that calls load_dotenv() of python-dotenv 1.2.4 itself.
# Expected: when a line of the program changes, the development server starts the program anew, and load_dotenv() reads the key that
#           is in `.env` by then, whichever server it is.
# Seen:     so it is with uvicorn and gunicorn. The other five have loaded the app once in the process that only watches, so
#           the first key is in the environment that each new start inherits, and load_dotenv() does not replace it. One
#           FastAPI app gets the new key under `uvicorn --reload` and the old one under `fastapi dev`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install fastapi==0.165.0 fastapi-cli==0.0.34 uvicorn==0.54.0 hypercorn==0.18.0 gunicorn==27.0.1 django==5.2.19 \
  "litestar[standard]==2.25.0" sanic==25.12.1 python-dotenv==1.2.4
export PATH=$work/python/bin:$PATH
clean_up() {
  if [ -n "$server" ]; then kill -9 -- "-$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
mkdir "$work/app"
cd "$work/app"
python3 - <<'PYTHON'
import pathlib

START = "import os\nfrom dotenv import load_dotenv\nload_dotenv()\nimport version\ndef text(): return f'{os.environ[\"OPENAI_API_KEY\"]} {version.NUMBER}'\n"
APPS = {
    "fast": "from fastapi import FastAPI\napp = FastAPI()\n@app.get('/')\ndef root(): return text()\n",
    "plain": "def app(environ, start):\n    start('200 OK', [])\n    return [text().encode()]\n",
    "star": "from litestar import Litestar, get\n@get('/')\nasync def root() -> str: return text()\napp = Litestar([root])\n",
    "sani": "from sanic import Sanic, text as answer\napp = Sanic('app')\n@app.get('/')\nasync def root(request): return answer(text())\n",
    "djan": """import sys
from django.conf import settings
from django.http import HttpResponse
from django.urls import path
if not settings.configured: settings.configure(DEBUG=True, SECRET_KEY="x", ROOT_URLCONF="djan")
urlpatterns = [path("", lambda request: HttpResponse(text()))]
if __name__ == "__main__":
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
""",
}
for name, rest in APPS.items():
    pathlib.Path(f"{name}.py").write_text(START + rest)
PYTHON

# seen_with WORD: what the server answers once that holds the word, without quotes.
seen_with() {
  local seen=
  for _ in $(seq 300); do
    seen=$(curl -s -m 5 "http://127.0.0.1:$port/" | tr -d '"' || true)
    case $seen in *"$1"*) break ;; esac
    sleep 0.2
  done
  echo "$seen"
}

# after_a_change COMMAND...: what the app answers after the key in `.env` and then a line of the program changed. The command
# names the port as PORT.
after_a_change() {
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  echo 'OPENAI_API_KEY=first_example_key' >.env
  echo 'NUMBER = "one"' >version.py
  setsid "${@//PORT/$port}" >"$work/log" 2>&1 &
  server=$!
  seen_with one >"$work/seen"
  [ "$(cat "$work/seen")" = 'first_example_key one' ] || fail_with "$work/log"
  echo 'OPENAI_API_KEY=second_example_key' >.env
  # Another length and another second: that is how some notice a change.
  sleep 3
  echo 'NUMBER = "two" # changed' >version.py
  seen_with two >"$work/seen"
  kill -9 -- "-$server"
  wait "$server" 2>/dev/null || true
  server=
}

after_a_change uvicorn fast:app --reload --port PORT
expect 'uvicorn --reload' 'second_example_key two' "$(cat "$work/seen")"
after_a_change gunicorn --reload -b 127.0.0.1:PORT plain:app
expect 'gunicorn --reload' 'second_example_key two' "$(cat "$work/seen")"
after_a_change fastapi dev fast.py --port PORT
expect 'fastapi dev' 'first_example_key two' "$(cat "$work/seen")"
after_a_change hypercorn --reload -b 127.0.0.1:PORT fast:app
expect 'hypercorn --reload' 'first_example_key two' "$(cat "$work/seen")"
after_a_change litestar --app star:app run --reload --port PORT
expect 'litestar run --reload' 'first_example_key two' "$(cat "$work/seen")"
after_a_change sanic sani:app --reload --port PORT
expect 'sanic --reload' 'first_example_key two' "$(cat "$work/seen")"
after_a_change python djan.py runserver PORT
expect 'django runserver' 'first_example_key two' "$(cat "$work/seen")"
