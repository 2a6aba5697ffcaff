#!/usr/bin/env bash
# Packages: uvicorn 0.54.0 with python-dotenv 1.2.4, and starlette 1.10.0 (its Config class), one app, one .env file.
# Expected: the app gets the same key whether Config opens .env or `uvicorn --env-file .env` did so before.
# Seen:     a comment behind the key (`OPENAI_API_KEY=… # team key`) is part of the key when Config opens the file, and
#           is gone when uvicorn did, because Config then takes the variable. The way of starting changes the key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install uvicorn==0.54.0 starlette==1.10.0 python-dotenv==1.2.4
cd "$work"
echo 'OPENAI_API_KEY=your_api_key_here # team key' >.env
# The app prints its key while it is loaded and then ends, so no port is opened.
cat >app.py <<'PYTHON'
import sys
from starlette.config import Config

print(Config(".env")("OPENAI_API_KEY"))
sys.exit(0)
PYTHON

expect 'uvicorn --env-file .env app:app' your_api_key_here \
  "$(python/bin/uvicorn --log-level warning --env-file .env app:app)"
expect 'uvicorn app:app' 'your_api_key_here # team key' "$(python/bin/uvicorn --log-level warning app:app)"
