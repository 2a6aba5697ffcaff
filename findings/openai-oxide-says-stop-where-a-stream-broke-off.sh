#!/usr/bin/env bash
# Packages: openai-oxide 0.17.0, futures 0.3.34 and tokio 1.54.1 (Rust), its `create_stream_helper` with `get_final_completion`. A streamed
#           answer breaks off before a `finish_reason` came; or a gateway sends an error or a web page with the status 200.
# Expected: an error, or a completion that tells that it is not whole.
# Seen:     a completion with what came so far, or with no text, and the finish reason `Stop`, which nobody sent. So the check that tells a
#           whole answer from a cut one says that it is whole. Where nothing is streamed, the page and the error are errors.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
cargo init --quiet --vcs none --name finding --bin "$work/rust"
cd "$work/rust"
cargo add --quiet openai-oxide@=0.17.0
cargo add --quiet futures@=0.3.34
cargo add --quiet tokio@=1.54.1 --features macros,rt-multi-thread
cat >src/main.rs <<'RUST'
use openai_oxide::{config::ClientConfig, types::chat::{ChatCompletionMessageParam, ChatCompletionRequest, UserContent}, OpenAI, OpenAIError};

async fn ask(address: &str, how: &str) -> Result<String, OpenAIError> {
    let client = OpenAI::with_config(ClientConfig::new("your_api_key_here").base_url(address));
    let question = ChatCompletionMessageParam::User { content: UserContent::Text("hi".into()), name: None };
    let request = ChatCompletionRequest::new("m", vec![question]);
    let chat = client.chat();
    let completions = chat.completions();
    let answer = match how {
        "streamed" => completions.create_stream_helper(request).await?.get_final_completion().await?,
        _ => completions.create(request).await?,
    };
    Ok(format!("{:?}, {:?}", answer.choices[0].message.content, answer.choices[0].finish_reason))
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match ask(&arguments[1], &arguments[2]).await {
        Ok(told) => println!("{told}"),
        Err(error) => println!("error: {error}"),
    }
}
RUST
cargo build --quiet
ask() { cargo run --quiet -- "$address" "$1"; }
piece() { printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{%s},"finish_reason":%s}]}\n\n' "$@"; }
n=$'\n\n'

answer 200 text/event-stream "$(piece '"role":"assistant","content":"Hel"' null '' '"length"')${n}data: [DONE]$n"
expect 'cut by the limit of tokens' 'Some("Hel"), Length' "$(ask streamed)"
answer 200 text/event-stream "$(piece '"role":"assistant","content":"Hel"' null)$n"
expect 'broken off' 'Some("Hel"), Stop' "$(ask streamed)"
answer 200 application/json '{"error":{"message":"The server had an error","type":"server_error"}}'
expect 'an error, not streamed' 'error: JSON error: missing field `id` at line 1 column 69' "$(ask plain)"
expect 'an error, streamed' 'None, Stop' "$(ask streamed)"
answer 200 text/html '<html><h1>Sign in</h1></html>'
expect 'a web page, not streamed' 'error: JSON error: expected value at line 1 column 1' "$(ask plain)"
expect 'a web page, streamed' 'None, Stop' "$(ask streamed)"
