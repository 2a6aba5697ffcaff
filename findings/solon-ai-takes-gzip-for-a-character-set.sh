#!/usr/bin/env bash
# Package:  org.noear:solon-ai-dialect-openai 3.9.2 (Java). A gateway or proxy compresses its answers with gzip, and says so in the header
#           `Content-Encoding`.
# Expected: the text, or an error that names the compression; the same whether it streams or not.
# Seen:     not streamed, it takes the value of the header for a character set: `UnsupportedEncodingException: gzip`. Where the header says
#           `identity`, that nothing was done to the answer, it fails just so. Streamed, the same compressed answer comes as text.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
java_build org.noear:solon-ai-dialect-openai:3.9.2 <<'JAVA'
import org.noear.solon.ai.chat.ChatModel;

public class App {
    public static void main(String[] args) {
        var question = ChatModel.of(args[0] + "/chat/completions").apiKey("your_api_key_here").model("m").build().prompt("hi");
        try {
            if (args[1].equals("plain")) {
                System.out.println(question.call().getContent());
            } else {
                System.out.println(question.stream().blockLast().getAggregationContent());
            }
        } catch (Exception error) {
            System.out.println(error.getMessage());
        }
        System.exit(0);
    }
}
JAVA
gateway <<'PYTHON'
import gzip, http.server, json, sys

encoding = sys.argv[1]
base = {"id": "1", "created": 1, "model": "m"}
whole = {**base, "object": "chat.completion", "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}]}
piece = {**base, "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {"content": "Hello"}, "finish_reason": "stop"}]}

class Gateway(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        streamed = json.loads(self.rfile.read(int(self.headers["content-length"]))).get("stream")
        body = (f"data: {json.dumps(piece)}\n\ndata: [DONE]\n\n" if streamed else json.dumps(whole)).encode()
        if encoding == "gzip":
            body = gzip.compress(body)
        self.send_response(200)
        self.send_header("content-type", "text/event-stream" if streamed else "application/json")
        self.send_header("content-length", str(len(body)))
        if encoding != "none":
            self.send_header("content-encoding", encoding)
        self.end_headers()
        self.wfile.write(body)
PYTHON
# behind ENCODING HOW: what the program says where answers come with this header.
behind() {
  start_gateway "$1"
  java_app "$address" "$2" >"$work/said" 2>/dev/null
}

behind none plain
expect 'without the header' Hello "$(cat "$work/said")"
behind gzip plain
expect 'gzip' 'java.io.UnsupportedEncodingException: gzip' "$(cat "$work/said")"
behind gzip streamed
expect 'gzip, streamed' Hello "$(cat "$work/said")"
behind identity plain
expect 'identity' 'java.io.UnsupportedEncodingException: identity' "$(cat "$work/said")"
