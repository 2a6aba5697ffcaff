import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;

public class App {
    public static void main(String[] args) {
        // It takes no variables, so the program hands over the key, and the address where the case is not about it.
        var builder = SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY"));
        var address = System.getenv("STAND_IN_URL");
        if (address != null) {
            builder.baseUrl(address.replaceAll("/v1$", ""));
        }
        var request = ChatRequest.builder().model("gpt-6-luna").message(UserMessage.of("Hello")).build();
        System.out.println(builder.build().chatCompletions().create(request).join().firstContent());
        System.exit(0);
    }
}
