import io.github.stefanbratanov.jvm.openai.ChatMessage;
import io.github.stefanbratanov.jvm.openai.CreateChatCompletionRequest;
import io.github.stefanbratanov.jvm.openai.OpenAI;
import io.github.stefanbratanov.jvm.openai.OpenAIException;

public class OwnCode {
    public static void main(String[] args) {
        var set = System.getenv("OPENAI_BASE_URL");
        var address = set == null || set.isEmpty() ? "https://api.openai.com/v1" : set;
        var client = OpenAI.newBuilder(System.getenv("OPENAI_API_KEY"))
                .baseUrl(address + "/")
                .build()
                .chatClient();
        var request = CreateChatCompletionRequest.newBuilder()
                .model("gpt-6-luna").message(ChatMessage.userMessage("Hello")).build();
        try {
            client.createChatCompletion(request);
        } catch (OpenAIException error) {
            System.out.println(error.statusCode() + " " + error.error().code());
        }
    }
}
