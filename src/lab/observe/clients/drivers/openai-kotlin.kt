import com.aallam.openai.api.chat.ChatCompletionRequest
import com.aallam.openai.api.chat.ChatMessage
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.OpenAI
import com.aallam.openai.client.OpenAIHost

suspend fun main() {
    // It takes no variables, so the program hands over the key, and the address where the case is not about it.
    val address = System.getenv("STAND_IN_URL")
    val client =
        OpenAI(
            token = System.getenv("OPENAI_API_KEY"),
            host = if (address == null) OpenAIHost.OpenAI else OpenAIHost(baseUrl = "$address/"),
        )
    val messages = listOf(ChatMessage.User("Hello"))
    println(client.chatCompletion(ChatCompletionRequest(ModelId("gpt-6-luna"), messages)).choices)
}
