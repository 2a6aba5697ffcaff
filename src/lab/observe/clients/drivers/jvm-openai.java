import io.github.stefanbratanov.jvm.openai.ChatMessage;
import io.github.stefanbratanov.jvm.openai.CreateChatCompletionRequest;
import io.github.stefanbratanov.jvm.openai.OpenAI;

public class App {
    public static void main(String[] args) {
        // It takes no variables, so the program hands over the key, and the address where the case is not about it.
        var builder = OpenAI.newBuilder(System.getenv("OPENAI_API_KEY"));
        var address = System.getenv("STAND_IN_URL");
        if (address != null) builder.baseUrl(address + "/");
        var request = CreateChatCompletionRequest.newBuilder()
                .model("gpt-6-luna").message(ChatMessage.userMessage("Hello")).build();
        System.out.println(builder.build().chatClient().createChatCompletion(request).choices().get(0));
    }
}
