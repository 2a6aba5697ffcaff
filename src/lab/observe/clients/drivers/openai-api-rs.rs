// openai-api-rs
use openai_api_rs::v1::api::OpenAIClient;
use openai_api_rs::v1::chat_completion::chat_completion::ChatCompletionRequest;
use openai_api_rs::v1::chat_completion::{ChatCompletionMessage, Content, MessageRole};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = OpenAIClient::builder().with_api_key(std::env::var("OPENAI_API_KEY")?);
    // It reads only the old variable for the base URL, so the address stands in the program where the case is not about it.
    if let Ok(address) = std::env::var("STAND_IN_URL") {
        builder = builder.with_endpoint(address);
    }
    let message = ChatCompletionMessage {
        role: MessageRole::user,
        content: Content::Text("Hello".into()),
        name: None,
        tool_calls: None,
        tool_call_id: None,
    };
    let request = ChatCompletionRequest::new("gpt-6-luna".into(), vec![message]);
    let answer = builder.build()?.chat_completion(request).await?;
    println!("{:?}", answer.inner.choices[0].message.content);
    Ok(())
}
