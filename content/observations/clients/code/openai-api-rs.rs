use openai_api_rs::v1::api::OpenAIClient;
use openai_api_rs::v1::chat_completion::chat_completion::ChatCompletionRequest;
use openai_api_rs::v1::chat_completion::{ChatCompletionMessage, Content, MessageRole};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = OpenAIClient::builder().with_api_key(std::env::var("OPENAI_API_KEY")?).build()?;
    let message = ChatCompletionMessage {
        role: MessageRole::user,
        content: Content::Text("Hello".into()),
        name: None,
        tool_calls: None,
        tool_call_id: None,
    };
    let request = ChatCompletionRequest::new("gpt-6-luna".into(), vec![message]);
    if let Err(error) = client.chat_completion(request).await {
        println!("{error}");
    }
    Ok(())
}
