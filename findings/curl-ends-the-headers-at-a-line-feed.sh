#!/usr/bin/env bash
# Package:  the curl of the system (seen with 7.88.1).
# Expected: curl refuses a header with a line feed in it, or cuts the line feed off.
# Seen:     it sends the line feed as it is. The key at the end of its line then ends the headers: the server takes the
#           headers that follow for a body, so the JSON is no longer announced as JSON.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
python3 - >"$work/seen" 3>"$work/ready" <<'PYTHON' &
import os, socket

with socket.create_server(("127.0.0.1", 0)) as server:
    os.write(3, f"{server.getsockname()[1]}\n".encode())
    for _ in range(2):
        connection, _ = server.accept()
        sent = connection.recv(65536)
        connection.sendall(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
        connection.close()
        head = sent.replace(b"\r\n", b"\n").split(b"\n\n")[0].decode().lower()
        print("announced as JSON" if "content-type: application/json" in head else "not announced as JSON", flush=True)
PYTHON
server=$!
until [ -s "$work/ready" ]; do :; done
read -r port <"$work/ready"
# post KEY: one request as the guides have it.
post() {
  curl -s --noproxy '*' "http://127.0.0.1:$port/v1/responses" -H "Authorization: Bearer $1" \
    -H 'Content-Type: application/json' -d '{}'
}

curl --version | head -n 1 | cut -d ' ' -f 1-2
post your_api_key_here
post $'your_api_key_here\n'
wait "$server"
server=
expect 'a clean key' 'announced as JSON' "$(head -n 1 "$work/seen")"
expect 'a line feed after the key' 'not announced as JSON' "$(tail -n 1 "$work/seen")"
