#!/usr/bin/env bash
# Packages: openai_dive 1.4.3 with its feature `stream`, futures 0.3.34 and tokio 1.54.1 (Rust). A gateway ends the stream of an answer
#           without `data: [DONE]`; or the connection breaks off in the middle of one.
# Expected: the stream ends, after an error if need be. What was asked once is paid once.
# Seen:     behind the error `Stream ended` the library asks the same again, unasked and as often as it takes, and hands over each new
#           answer behind the one before. Only a reply with another status than 200 ends it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
cargo init --quiet --vcs none --name finding --bin "$work/rust"
cd "$work/rust"
cargo add --quiet openai_dive@=1.4.3 --features stream
cargo add --quiet futures@=0.3.34
cargo add --quiet tokio@=1.54.1 --features macros,rt-multi-thread
cat >src/main.rs <<'RUST'
use futures::StreamExt;
use openai_dive::v1::api::Client;
use openai_dive::v1::resources::chat::{
    ChatCompletionParametersBuilder, ChatMessage, ChatMessageContent, DeltaChatMessage::Assistant,
};

#[tokio::main]
async fn main() {
    let mut client = Client::new("your_api_key_here".into());
    client.set_base_url(&std::env::args().nth(1).unwrap_or_default());
    let message = ChatMessage::User { content: ChatMessageContent::Text("hi".into()), name: None };
    let parameters =
        ChatCompletionParametersBuilder::default().model("m").messages(vec![message]).build().expect("parameters");
    let mut stream = client.chat().create_stream(parameters).await.expect("a stream");
    while let Some(piece) = stream.next().await {
        match piece {
            Ok(piece) => {
                if let Assistant { content: Some(ChatMessageContent::Text(text)), .. } = &piece.choices[0].delta {
                    print!("{text} ");
                }
            }
            Err(error) => print!("({}) ", error.to_string().lines().next().unwrap_or("")),
        }
    }
    println!("end");
}
RUST
cargo build --quiet

# The gateway answers the first three requests, and refuses the fourth.
gateway <<'PYTHON'
import http.server, json, pathlib, sys

work, end = pathlib.Path(sys.argv[1]), sys.argv[2]
PIECE = json.dumps({"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m",
                    "choices": [{"index": 0, "delta": {"role": "assistant", "content": "Hello"}, "finish_reason": None}]})
asked = 0

class Gateway(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        global asked
        asked += 1
        self.rfile.read(int(self.headers["content-length"]))
        (work / "asked").write_text(str(asked))
        self.send_response(200 if asked < 4 else 401)
        self.send_header("content-type", "text/event-stream")
        body = f"data: {PIECE}\n\n" + ("data: [DONE]\n\n" if end == "done" else "")
        if end == "broken":
            self.send_header("content-length", str(len(body) + 100))
        self.end_headers()
        self.wfile.write(body.encode())
PYTHON
# ask END: what the program prints with a gateway that ends its streams like this.
ask() {
  start_gateway "$work" "$1"
  cargo run --quiet -- "$address" >"$work/printed" 2>/dev/null
}

ask 'done'
expect 'with [DONE]' 'Hello end, requests: 1' "$(cat "$work/printed"), requests: $(cat "$work/asked")"
ask nothing
expect 'without it' 'Hello (Stream ended) Hello (Stream ended) Hello (Stream ended) (Invalid status code: 401 Unauthorized) end, requests: 4' \
  "$(cat "$work/printed"), requests: $(cat "$work/asked")"
ask broken
expect 'broken off' 'Hello (error decoding response body) Hello (error decoding response body) Hello (error decoding response body) (Invalid status code: 401 Unauthorized) end, requests: 4' \
  "$(cat "$work/printed"), requests: $(cat "$work/asked")"
