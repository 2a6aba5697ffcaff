// openai_dive
use openai_dive::v1::api::Client;
use openai_dive::v1::resources::chat::{ChatCompletionParametersBuilder, ChatMessage, ChatMessageContent};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut client = Client::new_from_env();
    // It takes no variable for the base URL, so the address stands in the program where the case is not about it.
    if let Ok(address) = std::env::var("STAND_IN_URL") {
        client.set_base_url(&address);
    }
    let message = ChatMessage::User { content: ChatMessageContent::Text("Hello".into()), name: None };
    let parameters = ChatCompletionParametersBuilder::default()
        .model("gpt-6-luna")
        .messages(vec![message])
        .build()?;
    let answer = client.chat().create(parameters).await?;
    println!("{:?}", answer.choices[0].message);
    Ok(())
}
