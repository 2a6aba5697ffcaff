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

# uv_install PACKAGE==VERSION...: as pip_install, for packages that need so many others that pip takes minutes to choose their versions.
uv_install() {
  pip_install uv==0.13.9
  "$work/python/bin/uv" pip install --quiet --python "$work/python" "$@"
}

# npm_install PACKAGE@VERSION...: into $work/node, where scripts must lie to import them.
npm_install() {
  mkdir -p "$work/node"
  echo '{"private":true,"type":"module"}' >"$work/node/package.json"
  npm install --prefix "$work/node" --silent --no-fund --no-audit "$@"
}

# go_build MODULE@VERSION...: makes $work/go/app of the program on standard input.
go_build() {
  mkdir "$work/go"
  cat >"$work/go/main.go"
  (cd "$work/go" && go mod init finding && go get "$@" && go build -mod=mod -o app .) >"$work/go.log" 2>&1 ||
    fail_with "$work/go.log"
}

# java_build GROUP:ARTIFACT:VERSION...: makes App of the program on standard input; `java_app` runs it.
java_build() {
  local group artifact version
  {
    echo '<project><modelVersion>4.0.0</modelVersion><groupId>app</groupId><artifactId>app</artifactId><version>1</version><dependencies>'
    while IFS=: read -r group artifact version; do
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done < <(printf '%s\n' "$@")
    echo '</dependencies></project>'
  } >"$work/pom.xml"
  cat >"$work/App.java"
  (cd "$work" && mvn -q -B -Dmdep.outputFile=classpath.txt dependency:build-classpath && javac -cp "$(cat classpath.txt)" App.java) \
    >"$work/java.log" 2>&1 || fail_with "$work/java.log"
}
java_app() { java -cp "$work:$(cat "$work/classpath.txt")" App "$@"; }

# fail_with FILE: ends with what the file says.
fail_with() {
  cat "$1" >&2
  exit 1
}

# start_stand_in [HEADER]: a server on loopback that answers each request with 401 and notes "PATH VALUE", where the value is
# that of the header, which is Authorization unless another is named. The last body is in $work/body. Sets $address. The
# notes are read with `arrived`, which also clears them. A proxy's CONNECT is noted as "CONNECT HOST:PORT" and refused. With
# certificate.pem and key.pem in $work it speaks TLS, and $address begins with https.
start_stand_in() {
  mkfifo "$work/port"
  : >"$work/requests"
  python3 - "$work" "${1:-authorization}" >"$work/port" <<'PYTHON' &
import http.server, json, pathlib, ssl, sys

work, header = pathlib.Path(sys.argv[1]), sys.argv[2]
REFUSED = json.dumps({"error": {"message": "Incorrect API key provided.", "type": "invalid_request_error",
                                "param": None, "code": "invalid_api_key"}})

class Answer(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        (work / "body").write_bytes(body)
        with open(work / "requests", "a") as notes:
            notes.write(f"{self.path} {self.headers.get(header)}\n")
        told = work / "answer.json"
        answer = json.loads(told.read_text()) if told.exists() and "/elsewhere" not in self.path else None
        status, kind, text, *more = answer or [401, "application/json", REFUSED]
        sent = text.encode()
        self.send_response(int(status))
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(sent)))
        for one in more:
            self.send_header(*one.split(": ", 1))
        self.end_headers()
        self.wfile.write(sent)

    do_GET = do_POST

    def do_CONNECT(self):
        with open(work / "requests", "a") as notes:
            notes.write(f"CONNECT {self.path}\n")
        self.send_error(403)

    def log_message(self, *words):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Answer)
if (work / "certificate.pem").exists():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(work / "certificate.pem", work / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
  server=$!
  read -r port <"$work/port"
  local scheme=http
  if [ -e "$work/certificate.pem" ]; then scheme=https; fi
  address=$scheme://127.0.0.1:$port/v1
}

# gateway: keeps a server of the finding's own, the class Gateway of the program on standard input. As an Answering, it has
# self.asked(), the body of a request, and self.reply(STATUS, TYPE, TEXT); completion(ASKED, USAGE) is type and text of a chat
# completion, streamed where that is asked for, and stream_of(PIECES) the text of a stream.
gateway() {
  {
    cat <<'PYTHON'
import http.server, json

class Answering(http.server.BaseHTTPRequestHandler):
    def asked(self):
        return json.loads(self.rfile.read(int(self.headers.get("content-length") or 0)) or "{}")

    def reply(self, status, kind, text):
        sent = text.encode()
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

def stream_of(pieces):
    return "".join(f"data: {json.dumps(piece)}\n\n" for piece in pieces) + "data: [DONE]\n\n"

def completion(asked, usage):
    base = {"id": "1", "object": "chat.completion", "created": 1, "model": asked["model"]}
    message = {"role": "assistant", "content": '{"answer": "yes"}'}
    if not asked.get("stream"):
        whole = {**base, "choices": [{"index": 0, "message": message, "finish_reason": "stop"}], "usage": usage}
        return "application/json", json.dumps(whole)
    base["object"] = "chat.completion.chunk"
    pieces = [{**base, "choices": [{"index": 0, "delta": message, "finish_reason": None}]},
              {**base, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}]
    if (asked.get("stream_options") or {}).get("include_usage"):
        pieces.append({**base, "choices": [], "usage": usage})
    return "text/event-stream", stream_of(pieces)

PYTHON
    cat
    cat <<'PYTHON'

Gateway.log_message = lambda *words: None
server = http.server.HTTPServer(("127.0.0.1", 0), Gateway)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
  } >"$work/gateway.py"
  mkfifo "$work/port"
}

# start_gateway [ARGUMENT...]: starts it with these arguments, in place of the one before. Sets $address.
start_gateway() {
  if [ -n "$server" ]; then
    kill "$server"
    wait "$server" 2>/dev/null || true
  fi
  python3 "$work/gateway.py" "$@" >"$work/port" &
  server=$!
  read -r port <"$work/port"
  address=http://127.0.0.1:$port/v1
}

# answer STATUS TYPE TEXT ["HEADER: VALUE"...]: what the stand-in answers from now on, except below /elsewhere. It may be asked meanwhile.
answer() {
  python3 -c 'import json, sys; print(json.dumps(sys.argv[1:]))' "$@" >"$work/next.json"
  mv "$work/next.json" "$work/answer.json"
}

# message [PHASE=NAME] TEXT...: an item of the Responses API, with a part for each text.
message() {
  python3 - "$@" <<'PYTHON'
import json, sys

texts = sys.argv[1:]
phase = {"phase": texts.pop(0)[6:]} if texts and texts[0].startswith("phase=") else {}
parts = [{"type": "output_text", "text": text, "annotations": [], "logprobs": []} for text in texts]
print(json.dumps({"id": "msg_1", "type": "message", "role": "assistant", "status": "completed", "content": parts, **phase}))
PYTHON
}

# responds whole|streamed ITEMS [MORE]: what the stand-in answers from now on, in the form of the Responses API: a response with
# these items, and with the fields of MORE in place of what it has otherwise. Streamed, it has the events that OpenAI sends.
responds() {
  local kind=application/json
  if [ "$1" = streamed ]; then kind=text/event-stream; fi
  answer 200 $kind "$(python3 - "$@" <<'PYTHON'
import json, sys

how, items, *more = sys.argv[1:]
base = {"id": "resp_1", "object": "response", "created_at": 1, "status": "completed", "model": "m", "error": None,
        "incomplete_details": None, "instructions": None, "metadata": {}, "parallel_tool_calls": True, "tool_choice": "auto", "tools": [],
        "temperature": 1.0, "top_p": 1.0}
usage = {"input_tokens": 1, "input_tokens_details": {"cached_tokens": 0}, "output_tokens": 2,
         "output_tokens_details": {"reasoning_tokens": 0}, "total_tokens": 3}
done = {**base, "output": json.loads(items), "usage": usage, **json.loads(more[0] if more else "{}")}
halves = lambda text: [half for half in (text[: len(text) // 2], text[len(text) // 2 :]) if half]

def of_part(part, place):
    yield {"type": "response.content_part.added", **place, "part": {**part, "text": ""}}
    for half in halves(part["text"]):
        yield {"type": "response.output_text.delta", **place, "delta": half, "logprobs": []}
    yield {"type": "response.output_text.done", **place, "text": part["text"], "logprobs": []}
    yield {"type": "response.content_part.done", **place, "part": part}

def of_item(item, at):
    empty = {"message": {"content": []}, "function_call": {"arguments": ""}}.get(item["type"], {})
    yield {"type": "response.output_item.added", "output_index": at, "item": {**item, "status": "in_progress", **empty}}
    place = {"item_id": item["id"], "output_index": at}
    if item["type"] == "message":
        for index, part in enumerate(item["content"]):
            yield from of_part(part, {**place, "content_index": index})
    if item["type"] == "function_call":
        for half in halves(item["arguments"]):
            yield {"type": "response.function_call_arguments.delta", **place, "delta": half}
        yield {"type": "response.function_call_arguments.done", **place, "arguments": item["arguments"], "name": item["name"]}
    yield {"type": "response.output_item.done", "output_index": at, "item": item}

def events():
    yield {"type": "response.created", "response": {**base, "status": "in_progress", "output": []}}
    for at, item in enumerate(done["output"]):
        yield from of_item(item, at)
    yield {"type": "response." + done["status"], "response": done}

if how == "whole":
    print(json.dumps(done))
else:
    for number, event in enumerate(events()):
        print(f"event: {event['type']}\ndata: {json.dumps({**event, 'sequence_number': number})}\n")
PYTHON
  )"$'\n\n'
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
