// async-openai[chat-completion]
use async_openai::Client;
use async_openai::types::chat::{ChatCompletionRequestUserMessageArgs, CreateChatCompletionRequestArgs};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let message = ChatCompletionRequestUserMessageArgs::default().content("Hello").build()?;
    let request = CreateChatCompletionRequestArgs::default()
        .model("gpt-6-luna")
        .messages([message.into()])
        .build()?;
    let answer = Client::new().chat().create(request).await?;
    println!("{:?}", answer.choices[0].message.content);
    Ok(())
}
