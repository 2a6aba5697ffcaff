use genai::Error::WebModelCall;
use genai::chat::{ChatMessage, ChatRequest};
use genai::resolver::{Endpoint, ServiceTargetResolver};
use genai::webc::Error::ResponseFailedStatus;
use genai::{Client, ServiceTarget};

#[tokio::main]
async fn main() -> Result<(), genai::Error> {
    let resolver = ServiceTargetResolver::from_resolver_fn(|mut target: ServiceTarget| -> Result<_, genai::resolver::Error> {
        if let Ok(address) = std::env::var("OPENAI_BASE_URL") {
            target.endpoint = Endpoint::from_owned(format!("{address}/"));
        }
        Ok(target)
    });
    let client = Client::builder().with_service_target_resolver(resolver).build()?;
    let request = ChatRequest::new(vec![ChatMessage::user("Hello")]);
    match client.exec_chat("gpt-6-luna", request, None).await {
        Err(WebModelCall { webc_error: ResponseFailedStatus { status, body, .. }, .. }) => println!("{status} {body}"),
        answer => println!("{:?}", answer?.first_text()),
    }
    Ok(())
}
