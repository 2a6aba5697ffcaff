#!/usr/bin/env bash
# Packages: aisdk 0.5.2 with its features `openai` and `openaicompatible`, futures 0.3.34 and tokio 1.54.1 (Rust). An answer in the form of
#           OpenAI's Chat Completions is streamed by `OpenAICompatible`, the way to a gateway or another maker.
# Expected: behind the loop, `text()` holds what the pieces held, as with its `OpenAI`, which asks the Responses API, and as where nothing
#           is streamed. An answer that the limit of tokens cut is told from a whole one. Of an error in the stream, its words.
# Seen:     `text()` is an empty text, and so is the answer among the messages that are kept for the next question. A cut answer ends with
#           `Finish` like a whole one. An error in the stream reads as JSON without the field `id`, a refused key as `Invalid status code`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
cargo init --quiet --vcs none --name finding --bin "$work/rust"
cd "$work/rust"
cargo add --quiet aisdk@=0.5.2 --features openai,openaicompatible
cargo add --quiet futures@=0.3.34
cargo add --quiet tokio@=1.54.1 --features macros,rt-multi-thread
cat >src/main.rs <<'RUST'
use aisdk::core::{DynamicModel, LanguageModel, LanguageModelRequest, LanguageModelStreamChunkType::{Failed, Text}};
use aisdk::providers::{OpenAI, OpenAICompatible};
use futures::StreamExt;

async fn streamed(model: impl LanguageModel) -> Result<String, Box<dyn std::error::Error>> {
    let mut answer = LanguageModelRequest::builder().model(model).prompt("hi").build().stream_text().await?;
    let mut told = String::new();
    while let Some(piece) = answer.stream.next().await {
        match piece {
            Text(text) => told += &text,
            Failed(error) => told += &format!(" ({error})"),
            _ => {}
        }
    }
    let reason = format!("{:?}", answer.stop_reason().await);
    Ok(format!("{told}, text(): {:?}, {}", answer.text().await, if reason.contains("Error") { "an error" } else { &reason }))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let key = "your_api_key_here";
    let gateway = OpenAICompatible::<DynamicModel>::builder().model_name("m").base_url(&arguments[1]).api_key(key).build()?;
    println!("{}", match arguments[2].as_str() {
        "openai" => {
            let address = arguments[1].trim_end_matches("/v1");
            streamed(OpenAI::<DynamicModel>::builder().model_name("m").base_url(address).api_key(key).build()?).await?
        }
        "plain" => format!("{:?}", LanguageModelRequest::builder().model(gateway).prompt("hi").build().generate_text().await?.text()),
        _ => streamed(gateway).await?,
    });
    Ok(())
}
RUST
cargo build --quiet
ask() { cargo run --quiet -- "$address" "$1"; }
piece() { printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{%s},"finish_reason":%s}]}\n\n' "$@"; }
n=$'\n\n'
begin=$(piece '"role":"assistant","content":"Hel"' null)

responds streamed "[$(message Hello)]"
expect 'OpenAI' 'Hello, text(): Some("Hello"), Some(Finish)' "$(ask openai)"
answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]}'
expect 'OpenAICompatible, not streamed' 'Some("Hello")' "$(ask plain)"
answer 200 text/event-stream "$begin$n$(piece '"content":"lo"' null '' '"stop"')${n}data: [DONE]$n"
expect 'streamed' 'Hello, text(): Some(""), Some(Finish)' "$(ask gateway)"
answer 200 text/event-stream "$begin$n$(piece '' '"length"')${n}data: [DONE]$n"
expect 'cut' 'Hel, text(): Some(""), Some(Finish)' "$(ask gateway)"
answer 200 text/event-stream "$begin${n}data: {\"error\":{\"message\":\"The server had an error\",\"type\":\"server_error\"}}$n"
expect 'an error within' 'Hel (API error: None - Invalid JSON in SSE: missing field `id` at line 1 column 69), text(): None, an error' "$(ask gateway)"
rm "$work/answer.json"
expect 'a refused key' ' (API error: Some(401) - Invalid status code: 401 Unauthorized), text(): None, an error' "$(ask gateway)"
