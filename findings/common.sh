# shellcheck shell=bash
# What the findings share. Source it first; it makes the temporary folder $work and removes it at the end.
set -euo pipefail
work=$(mktemp -d)
server=
clean_up() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap clean_up EXIT

# A key of whoever runs this must not take part, nor may a proxy.
for name in "${!OPENAI_@}"; do unset "$name"; done
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1

# pip_install PACKAGE==VERSION...: into an environment of its own; its programs are in $work/python/bin.
pip_install() {
  python3 -m venv "$work/python"
  "$work/python/bin/pip" install --quiet --disable-pip-version-check "$@"
}

# npm_install PACKAGE@VERSION...: into $work/node, where scripts must lie to import them.
npm_install() {
  mkdir -p "$work/node"
  echo '{"private":true,"type":"module"}' >"$work/node/package.json"
  npm install --prefix "$work/node" --silent --no-fund --no-audit "$@"
}

# start_stand_in: a server on loopback that answers each request with 401 and notes "PATH AUTHORIZATION".
# Sets $address. The notes are read with `arrived`, which also clears them.
start_stand_in() {
  mkfifo "$work/port"
  : >"$work/requests"
  python3 - "$work/requests" >"$work/port" <<'PYTHON' &
import http.server, json, sys

BODY = json.dumps({"error": {"message": "Incorrect API key provided.", "type": "invalid_request_error",
                             "param": None, "code": "invalid_api_key"}}).encode()

class Refuse(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length") or 0))
        with open(sys.argv[1], "a") as notes:
            notes.write(f"{self.path} {self.headers.get('authorization')}\n")
        self.send_response(401)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY)

    def log_message(self, *words):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Refuse)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
  server=$!
  read -r port <"$work/port"
  address=http://127.0.0.1:$port/v1
}

# arrived: the requests since the last call, or "nothing".
arrived() {
  if [ -s "$work/requests" ]; then cat "$work/requests"; else echo nothing; fi
  : >"$work/requests"
}

# expect WHAT WANTED SEEN: prints what was seen, and fails when it is no longer what was seen first.
expect() {
  printf '%s: %s\n' "$1" "$3"
  if [ "$2" != "$3" ]; then
    printf 'CHANGED. On the day of the finding it was: %s\n' "$2" >&2
    exit 1
  fi
}
