#!/usr/bin/env bash
# Packages: streamlit 1.67.0, python-dotenv 1.2.4. `streamlit run` with OPENAI_API_KEY exported, as on a server; a file of secrets has a line of that
#           name: .streamlit/secrets.toml of the app or of the home folder. The app does not read it; its client reads the variable.
# Expected: the exported key is used, as with `load_dotenv()`, and the file only where the variable is missing.
# Seen:     the key of the file replaces it, unasked, also that of the home folder, in each app of that user. An exported OPENAI_BASE_URL stays,
#           so the key of the file goes to the gateway of the server. After the line is taken out, the app has no key at all until it is
#           started again. A test with Streamlit's AppTest has the exported key throughout.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install streamlit==1.67.0 python-dotenv==1.2.4 websockets==15.0.1
mkdir -p "$work/app/.streamlit" "$work/home/.streamlit"
cd "$work/app"
export HOME=$work/home OPENAI_API_KEY=key_exported OPENAI_BASE_URL=http://gateway.test/v1
echo 'import os; print(os.environ.get("OPENAI_API_KEY", "none"), os.environ["OPENAI_BASE_URL"], file=open("seen", "w"))' >app.py
# A reader who opens the page.
cat >"$work/visit.py" <<'PYTHON'
import sys, time

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

for _ in range(600):
    try:
        page = connect(f"ws://127.0.0.1:{sys.argv[1]}/_stcore/stream", subprotocols=["streamlit"])
        break
    except OSError:
        time.sleep(0.1)
with page:
    message = BackMsg()
    message.rerun_script.query_string = ""
    page.send(message.SerializeToString())
    while ForwardMsg.FromString(page.recv(timeout=60)).WhichOneof("type") != "script_finished":
        pass
PYTHON
start() {
  port=$(python3 -c 'import socket; taken = socket.socket(); taken.bind(("127.0.0.1", 0)); print(taken.getsockname()[1])')
  "$work/python/bin/streamlit" run app.py --server.port "$port" --server.address 127.0.0.1 --server.headless true \
    --browser.gatherUsageStats false >"$work/log" 2>&1 &
  server=$!
}
stop() {
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
}
# seen: the key and the address that the app has.
seen() {
  rm -f seen
  "$work/python/bin/python" "$work/visit.py" "$port"
  cat seen
}

echo 'OPENAI_API_KEY = "key_of_the_file"' >"$work/home/.streamlit/secrets.toml"
start
expect 'with a file in the home folder' 'key_of_the_file http://gateway.test/v1' "$(seen)"
stop
mv "$work/home/.streamlit/secrets.toml" .streamlit/secrets.toml
start
expect 'with a file of the app' 'key_of_the_file http://gateway.test/v1' "$(seen)"
echo 'OTHER = "1"' >.streamlit/secrets.toml
for _ in $(seq 300); do
  after=$(seen)
  if [[ $after != key_of_the_file* ]]; then break; fi
  sleep 0.2
done
expect 'after the line was taken out' 'none http://gateway.test/v1' "$after"
stop
start
expect 'started again' 'key_exported http://gateway.test/v1' "$(seen)"
stop
echo 'OPENAI_API_KEY = "key_of_the_file"' >.streamlit/secrets.toml
"$work/python/bin/python" -c 'from streamlit.testing.v1 import AppTest; AppTest.from_file("app.py").run(timeout=60)' 2>"$work/log" || fail_with "$work/log"
expect 'in AppTest' 'key_exported http://gateway.test/v1' "$(cat seen)"
echo 'OPENAI_API_KEY="key_of_the_file"' >.env
expect 'load_dotenv()' key_exported \
  "$("$work/python/bin/python" -c 'import dotenv, os; dotenv.load_dotenv(".env"); print(os.environ["OPENAI_API_KEY"])')"
