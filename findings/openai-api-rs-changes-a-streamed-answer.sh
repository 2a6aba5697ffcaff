#!/usr/bin/env bash
# Packages: openai-api-rs 10.0.2, futures 0.3.34 and tokio 1.54.1 (Rust). Streamed and not streamed, the same answers in the form of
#           OpenAI: a line of code, a tool call, and one that breaks off with an error.
# Expected: the stream gives what the plain answer gives.
# Seen:     the line of code arrives with a line feed in place of its `\n`; the tool call arrives without its arguments, because only the
#           first piece has an id; and the error is left out, so the answer ends as if it were whole.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
cargo init --quiet --vcs none --name finding --bin "$work/rust"
cd "$work/rust"
cargo add --quiet openai-api-rs@=10.0.2
cargo add --quiet futures@=0.3.34
cargo add --quiet tokio@=1.54.1 --features macros,rt-multi-thread
cat >src/main.rs <<'RUST'
use futures::StreamExt;
use openai_api_rs::v1::api::OpenAIClient;
use openai_api_rs::v1::chat_completion::chat_completion::ChatCompletionRequest;
use openai_api_rs::v1::chat_completion::chat_completion_stream::{
    ChatCompletionStreamRequest, ChatCompletionStreamResponse::{Content as Piece, Done, ToolCall},
};
use openai_api_rs::v1::chat_completion::{ChatCompletionMessage, Content, MessageRole};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let client = OpenAIClient::builder().with_endpoint(&arguments[1]).with_api_key("your_api_key_here").build()?;
    let message = ChatCompletionMessage {
        role: MessageRole::user, content: Content::Text("hi".into()), name: None, tool_calls: None, tool_call_id: None,
    };
    if arguments[2] == "plain" {
        let answer = client.chat_completion(ChatCompletionRequest::new("m".into(), vec![message])).await?;
        let told = &answer.inner.choices[0].message;
        print!("{:?} ", told.content.as_deref().unwrap_or(""));
        for call in told.tool_calls.iter().flatten() {
            print!("{} {} ", call.function.name.as_deref().unwrap_or(""), call.function.arguments.as_deref().unwrap_or(""));
        }
    } else {
        let mut stream = Box::pin(client.chat_completion_stream(ChatCompletionStreamRequest::new("m".into(), vec![message])).await?);
        while let Some(piece) = stream.next().await {
            match piece {
                Piece(text) => print!("{text:?} "),
                ToolCall(calls) => for call in calls {
                    print!("{} {} ", call.function.name.unwrap_or_default(), call.function.arguments.unwrap_or_default());
                },
                Done => print!("done"),
                _ => {}
            }
        }
    }
    println!();
    Ok(())
}
RUST
cargo build --quiet
ask() { cargo run --quiet -- "$address" "$1" | sed 's/ *$//'; }
# plain MESSAGE: an answer; stream DELTA...: its pieces.
plain() {
  printf '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant",%s},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}' "$1"
}
piece() { printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{%s},"finish_reason":null}]}\n\n' "$@"; }
done=$'data: [DONE]\n\n'
n=$'\n\n'

answer 200 application/json "$(plain '"content":"a = \"1\\n2\""')"
expect 'a line of code, plain' '"a = \"1\\n2\""' "$(ask plain)"
answer 200 text/event-stream "$(piece '"content":"a = \"1\\n2\""')$n$done"
expect 'streamed' '"a = \"1\n2\"" done' "$(ask stream)"

answer 200 application/json "$(plain '"content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{\"a\":1}"}}]')"
expect 'a tool call, plain' '"" f {"a":1}' "$(ask plain)"
answer 200 text/event-stream "$(piece '"tool_calls":[{"index":0,"id":"c1","type":"function","function":{"name":"f","arguments":""}}]' \
  '"tool_calls":[{"index":0,"function":{"arguments":"{\"a\":"}}]' '"tool_calls":[{"index":0,"function":{"arguments":"1}"}}]')$n$done"
expect 'streamed' 'f  done' "$(ask stream)"

answer 200 text/event-stream "$(piece '"content":"Hel"')${n}data: {\"error\":{\"message\":\"The server had an error\",\"type\":\"server_error\"}}$n$done"
expect 'an error within' '"Hel" done' "$(ask stream)"
