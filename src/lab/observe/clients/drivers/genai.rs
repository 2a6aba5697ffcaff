use genai::{Client, ServiceTarget};
use genai::chat::{ChatMessage, ChatRequest};
use genai::resolver::{Endpoint, ServiceTargetResolver};

#[tokio::main]
async fn main() -> Result<(), genai::Error> {
    // It takes no variable for the base URL, so the address stands in the program where the case is not about it.
    let resolver = ServiceTargetResolver::from_resolver_fn(|mut target: ServiceTarget| -> Result<_, genai::resolver::Error> {
        if let Ok(address) = std::env::var("STAND_IN_URL") {
            target.endpoint = Endpoint::from_owned(format!("{address}/"));
        }
        Ok(target)
    });
    let client = Client::builder().with_service_target_resolver(resolver).build()?;
    let request = ChatRequest::new(vec![ChatMessage::user("Hello")]);
    let answer = client.exec_chat("gpt-4o-mini", request, None).await?;
    println!("{:?}", answer.first_text());
    Ok(())
}
