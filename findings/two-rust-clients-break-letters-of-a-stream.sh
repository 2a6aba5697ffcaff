#!/usr/bin/env bash
# Packages: llm-connector 1.4.0 with its feature `streaming`, openai-oxide 0.17.0, futures 0.3.34 and tokio 1.54.1 (Rust). An answer with
#           letters beyond English is streamed, and the network cuts it wherever it likes, as it does with any stream: here after every
#           seven bytes.
# Expected: the same text, however it is cut.
# Seen:     a letter whose bytes come in two parts becomes several `�` in both, without an error. From a gateway that takes no notice of
#           `stream`, or reports an error with the status 200, they hand over nothing, again without an error.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
cargo init --quiet --vcs none --name finding --bin "$work/rust"
cd "$work/rust"
cargo add --quiet llm-connector@=1.4.0 --features streaming
cargo add --quiet openai-oxide@=0.17.0
cargo add --quiet futures@=0.3.34
cargo add --quiet tokio@=1.54.1 --features macros,rt-multi-thread
cat >src/main.rs <<'RUST'
use futures::StreamExt;
use llm_connector::{types::{ChatRequest, Message}, LlmClient};
use openai_oxide::{config::ClientConfig, types::chat::{ChatCompletionMessageParam, ChatCompletionRequest, UserContent}, OpenAI};

async fn connector(address: &str) -> Result<(), Box<dyn std::error::Error>> {
    let client = LlmClient::openai("your_api_key_here", address)?;
    let mut stream = client.chat_stream(&ChatRequest::new("m").add_message(Message::user("hi"))).await?;
    while let Some(piece) = stream.next().await {
        print!("{}", piece?.get_content().unwrap_or(""));
    }
    Ok(())
}

async fn oxide(address: &str) -> Result<(), Box<dyn std::error::Error>> {
    let client = OpenAI::with_config(ClientConfig::new("your_api_key_here").base_url(address));
    let question = ChatCompletionMessageParam::User { content: UserContent::Text("hi".into()), name: None };
    let mut stream = client.chat().completions().create_stream(ChatCompletionRequest::new("m", vec![question])).await?;
    while let Some(piece) = stream.next().await {
        print!("{}", piece?.choices[0].delta.content.as_deref().unwrap_or(""));
    }
    Ok(())
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let told = if arguments[2] == "oxide" { oxide(&arguments[1]).await } else { connector(&arguments[1]).await };
    println!("|{}", told.map_or_else(|error| error.to_string(), |()| "end".into()));
}
RUST
cargo build --quiet

gateway <<'PYTHON'
import http.server, json, sys

what, step = sys.argv[1], int(sys.argv[2])
base = {"id": "1", "created": 1, "model": "m"}
piece = lambda delta, reason: {**base, "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
pieces = [piece({"role": "assistant", "content": "Grüße, 你好"}, None), piece({}, "stop")]
stream = "".join(f"data: {json.dumps(one, ensure_ascii=False)}\n\n" for one in pieces) + "data: [DONE]\n\n"
whole = {**base, "object": "chat.completion", "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}]}
error = {"error": {"message": "The server had an error", "type": "server_error"}}
kind, text = {"stream": ("text/event-stream", stream), "whole": ("application/json", json.dumps(whole)),
              "error": ("application/json", json.dumps(error))}[what]

class Gateway(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        body = text.encode()
        for at in range(0, len(body), step):
            part = body[at : at + step]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")
PYTHON
# ask WHAT STEP: what the program prints, with either client, where the gateway sends this, in parts of so many bytes.
ask() {
  start_gateway "$1" "$2"
  for client in connector oxide; do cargo run --quiet -- "$address" "$client"; done >"$work/printed"
}
# both TEXT: what is expected of both clients.
both() { printf '%s\n%s' "$1" "$1"; }

ask stream 100000
expect 'in one part' "$(both 'Grüße, 你好|end')" "$(cat "$work/printed")"
ask stream 7
expect 'after every seven bytes' "$(both 'Grü��e, 你好|end')" "$(cat "$work/printed")"
ask whole 100000
expect 'not streamed' "$(both '|end')" "$(cat "$work/printed")"
ask error 100000
expect 'an error with the status 200' "$(both '|end')" "$(cat "$work/printed")"
