use rig_core::completion::CompletionRequest;
use rig_core::error::ProviderError::ProviderResponse;
use rig_core::providers::openai::OpenAI;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    match OpenAI::from_env()?.completion("gpt-6-luna").call(CompletionRequest::new("Hello")).await {
        Err(ProviderResponse(reply)) => println!("{:?} {:?}", reply.status, reply.machine_code()),
        answer => println!("{}", answer?.text()),
    }
    Ok(())
}
