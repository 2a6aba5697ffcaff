"""
`docker create --env-file .env` against a stand-in for the daemon, which keeps what the client asks for. What the
container would get goes to the output, as one process hands it to another.
"""

import http.server
import json
import os
import socketserver
import subprocess
import sys
import tempfile
import threading

asked = {}


class Daemon(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Api-Version", "1.49")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_HEAD(self):
        self.answer(200, b"")

    def do_GET(self):
        self.answer(200, b"{}")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if "containers/create" not in self.path:
            return self.answer(200, b"{}")
        asked.update(json.loads(body))
        self.answer(201, b'{"Id":"0123456789ab","Warnings":[]}')

    def address_string(self):
        return "client"

    def log_message(self, *words):
        pass


class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "socket")
    with Server(path, Daemon) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        client = subprocess.run(
            ["docker", "create", "--env-file", ".env", "image"],
            env={**os.environ, "DOCKER_HOST": f"unix://{path}"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=50,
        )
        server.shutdown()
sys.stderr.buffer.write(client.stderr)
if client.returncode:
    sys.exit(client.returncode)
# The client sends each assignment of the file. What starts the container keeps the last one of a name.
values = dict(pair.partition("=")[::2] for pair in asked.get("Env") or [])
pairs = (f"{name}={value}\0".encode("utf-8", "surrogateescape") for name, value in values.items())
sys.stdout.buffer.write(b"\0" + b"".join(pairs))
