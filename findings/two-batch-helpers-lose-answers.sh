#!/usr/bin/env bash
# Packages: batch-openai 0.4.0 and openai-batch-helper 0.1.1, libraries for the Batch API, on batches that hold results.
# Expected: every result that is there and paid for is handed over, and every request that failed is named.
# Seen:     after a batch that expired or was canceled, both raise an error and fetch nothing, although a file of results is
#           there. openai-batch-helper leaves out what failed. One answer with U+2028 costs batch-openai all answers.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install batch-openai==0.4.0 openai-batch-helper==0.1.1 openai==3.57.0
gateway <<'PYTHON'
import http.server, json, pathlib, re, sys

work = pathlib.Path(sys.argv[1])

def result(name, text):
    return {"id": f"r-{name}", "custom_id": name, "error": None, "response": {"status_code": 200, "request_id": "q", "body": {
            "id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": "stop",
            "message": {"role": "assistant", "content": text, "refusal": None}}]}}}

def failure(name):
    return {"id": f"r-{name}", "custom_id": name, "error": None, "response": {"status_code": 400, "request_id": "q",
            "body": {"error": {"message": "Too long.", "type": "invalid_request_error", "param": None, "code": None}}}}

class Gateway(http.server.BaseHTTPRequestHandler):
    names = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        if self.path.endswith("/files"):
            Gateway.names = re.findall(r'"custom_id": ?"([^"]*)"', body)
            return self.reply({"id": "file-in", "object": "file", "bytes": 1, "created_at": 1, "filename": "in.jsonl",
                               "purpose": "batch", "status": "processed"})
        self.reply(self.batch())

    def do_GET(self):
        kind = (work / "kind").read_text().strip()
        if self.path.endswith("/content"):
            fetched = work / "fetched"
            fetched.write_text(fetched.read_text() + self.path.split("/")[-2] + " ")
            first, second = self.names
            lines = {"file-errors": [failure(second)], "file-results": [result(first, "one")]}[self.path.split("/")[-2]]
            if kind == "separator":
                lines.append(result(second, "two\u2028lines"))
            return self.reply("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
        self.reply(self.batch())

    def batch(self):
        kind = (work / "kind").read_text().strip()
        status = kind if kind in ("expired", "cancelled") else "completed"
        return {"id": "batch_1", "object": "batch", "endpoint": "/v1/chat/completions", "input_file_id": "file-in",
                "completion_window": "24h", "status": status, "created_at": 1, "output_file_id": "file-results",
                "error_file_id": "file-errors" if kind == "failure" else None, "errors": None,
                "request_counts": {"total": 2, "completed": 1, "failed": 1}}

    def reply(self, answer):
        text = (answer if isinstance(answer, str) else json.dumps(answer)).encode()
        self.send_response(200)
        self.send_header("content-type", "application/octet-stream" if isinstance(answer, str) else "application/json")
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)
PYTHON
start_gateway "$work"
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here PYTHONUTF8=1
cat >"$work/ask.py" <<'PYTHON'
import sys
from openai import OpenAI

def batch_openai():
    from batch_openai import BatchRequestBuilder
    builder = BatchRequestBuilder()
    for question in ("one", "two"):
        builder.add(messages=[{"role": "user", "content": question}], model="m", custom_id=question)
    result = builder.submit(OpenAI()).wait(poll_interval=0.1)
    return f"{len(result.succeeded)} answered, {len(result.failed)} failed"

def openai_batch_helper():
    from openai_batch_helper import BatchHelper
    job = BatchHelper(endpoint="/v1/chat/completions", completion_window="24h").init_job()
    for question in ("one", "two"):
        job.add_task(question, body={"model": "m", "messages": [{"role": "user", "content": question}]})
    job.submit_file().submit_batch_job().wait_for_completion(poll_seconds=0.1)
    job.download_result()
    return "results for " + " ".join(job.map_by_custom_id())

try:
    print(globals()[sys.argv[1]]())
except Exception as error:
    print(type(error).__name__)
PYTHON
cd "$work"
# ask LIBRARY KIND: what the library makes of this kind of batch, and which files it fetched.
ask() {
  echo "$2" >"$work/kind"
  : >"$work/fetched"
  seen=$("$work/python/bin/python" "$work/ask.py" "$1" 2>"$work/errors")
  echo "$seen; fetched: $(xargs <"$work/fetched")"
}

expect 'batch-openai, one failed' '1 answered, 1 failed; fetched: file-results file-errors' "$(ask batch_openai failure)"
expect 'openai-batch-helper, one failed' 'results for one; fetched: file-results' "$(ask openai_batch_helper failure)"
expect 'batch-openai, expired' 'BatchJobError; fetched: ' "$(ask batch_openai expired)"
expect 'batch-openai, canceled' 'BatchJobError; fetched: ' "$(ask batch_openai cancelled)"
expect 'openai-batch-helper, expired' 'BatchNotCompletedError; fetched: ' "$(ask openai_batch_helper expired)"
expect 'batch-openai, U+2028' 'JSONDecodeError; fetched: file-results' "$(ask batch_openai separator)"
