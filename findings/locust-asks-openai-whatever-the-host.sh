#!/usr/bin/env bash
# Packages: locust 2.47.0 with its `OpenAIUser`, openai 3.57.0 (Python). A load test names the server to try with `--host`, and in
#           the class as `host`.
# Expected: the requests, and the key with them, go to that server.
# Seen:     `OpenAIUser` takes no notice of either: the requests of the test go to api.openai.com, to be paid there. They go
#           to the server once `OPENAI_BASE_URL` names it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install locust==2.47.0 openai==3.57.0 httpx==0.28.1
start_stand_in
cat >"$work/load.py" <<'PYTHON'
import os
from locust import task
from locust.contrib.oai import OpenAIUser

class Customer(OpenAIUser):
    host = os.environ["ADDRESS"]

    @task
    def ask(self):
        try:
            self.client.models.list()
        finally:
            self.environment.runner.quit()
PYTHON
# try_out VARIABLE=VALUE...: where the test asks. The proxy shows for which host it is asked, and refuses.
try_out() {
  env ADDRESS="$address" OPENAI_API_KEY=your_api_key_here HTTPS_PROXY="${address%/v1}" "$@" "$work/python/bin/locust" \
    --locustfile "$work/load.py" --headless --users 1 --run-time 10m --host "$address" >/dev/null 2>&1 || true
  arrived | head -n 1
}
expect 'with --host' 'CONNECT api.openai.com:443' "$(try_out)"
expect 'with OPENAI_BASE_URL' '/v1/models Bearer your_api_key_here' "$(try_out OPENAI_BASE_URL="$address")"
