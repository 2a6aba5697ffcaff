import com.aallam.openai.api.chat.ChatCompletionRequest
import com.aallam.openai.api.chat.ChatMessage
import com.aallam.openai.api.exception.OpenAIAPIException
import com.aallam.openai.api.logging.LogLevel
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.client.LoggingConfig
import com.aallam.openai.client.OpenAI
import com.aallam.openai.client.OpenAIHost
import com.aallam.openai.client.RetryStrategy

suspend fun main() {
    val address = System.getenv("OPENAI_BASE_URL") ?: "https://api.openai.com/v1"
    val client =
        OpenAI(
            token = System.getenv("OPENAI_API_KEY"),
            host = OpenAIHost("$address/"),
            logging = LoggingConfig(LogLevel.None),
            retry = RetryStrategy(maxRetries = 0),
        )
    try {
        client.chatCompletion(ChatCompletionRequest(ModelId("gpt-6-luna"), listOf(ChatMessage.User("Hello"))))
    } catch (e: OpenAIAPIException) {
        println("${e.statusCode} ${e.error.detail?.code}")
    }
}
