use async_openai::Client;
use async_openai::error::OpenAIError;
use async_openai::types::chat::{ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs};

#[tokio::main]
async fn main() -> Result<(), OpenAIError> {
    let message = ChatCompletionRequestUserMessageArgs::default().content("Hello").build()?;
    let request = CreateChatCompletionRequestArgs::default()
        .model("gpt-6-luna")
        .messages([message.into()])
        .build()?;
    if let Err(OpenAIError::ApiError(error)) = Client::new().chat().create(request).await {
        println!("{} {:?}", error.status_code, error.api_error.code);
    }
    Ok(())
}
