#!/usr/bin/env bash
# Packages: genai 0.7.2 with tokio 1.54.1 (Rust); a gateway reports an error with the status 200, in the form of OpenAI.
# Expected: the call fails, as one with another body that holds no answer does.
# Seen:     it succeeds, with an answer that has no text. What the gateway said is lost.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
answer 200 application/json '{"error": {"message": "Incorrect API key provided.", "code": "invalid_api_key"}}'
export OPENAI_API_KEY=your_api_key_here
cargo init --quiet --vcs none --name finding --bin "$work/rust"
cd "$work/rust"
cargo add --quiet genai@=0.7.2
cargo add --quiet tokio@=1.54.1 --features macros,rt-multi-thread
cat >src/main.rs <<'RUST'
use genai::Client;
use genai::chat::{ChatMessage, ChatRequest};
use genai::resolver::{Endpoint, ServiceTargetResolver};

#[tokio::main]
async fn main() {
    let resolver = ServiceTargetResolver::from_resolver_fn(|mut target: genai::ServiceTarget| -> Result<_, genai::resolver::Error> {
        target.endpoint = Endpoint::from_owned(format!("{}/", std::env::args().nth(1).unwrap_or_default()));
        Ok(target)
    });
    let client = Client::builder().with_service_target_resolver(resolver).build().expect("a client");
    let request = ChatRequest::new(vec![ChatMessage::user("hi")]);
    match client.exec_chat("gpt-4o-mini", request, None).await {
        Ok(answer) => println!("an answer: {:?}", answer.first_text()),
        Err(error) => println!("an error: {error}"),
    }
}
RUST
cargo build --quiet
expect 'genai' 'an answer: None' "$(cargo run --quiet -- "$address")"
