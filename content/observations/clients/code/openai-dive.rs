use openai_dive::v1::api::Client;
use openai_dive::v1::resources::chat::{ChatCompletionParametersBuilder, ChatMessage, ChatMessageContent};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut client = Client::new_from_env();
    if let Some(address) = std::env::var("OPENAI_BASE_URL").ok().filter(|address| !address.is_empty()) {
        client.set_base_url(&address);
    }
    let message = ChatMessage::User { content: ChatMessageContent::Text("Hello".into()), name: None };
    let parameters = ChatCompletionParametersBuilder::default()
        .model("gpt-6-luna")
        .messages(vec![message])
        .build()?;
    if let Err(error) = client.chat().create(parameters).await {
        println!("{error}");
    }
    Ok(())
}
