// rig-core[reqwest]
use rig_core::completion::CompletionRequest;
use rig_core::providers::openai::OpenAI;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let answer = OpenAI::from_env()?.completion("gpt-6-luna").call(CompletionRequest::new("Hello")).await?;
    println!("{}", answer.text());
    Ok(())
}
