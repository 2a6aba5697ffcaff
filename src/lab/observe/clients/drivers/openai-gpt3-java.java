import com.theokanning.openai.client.OpenAiApi;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.List;

public class App {
    public static void main(String[] args) {
        var request = ChatCompletionRequest.builder()
                .model("gpt-6-luna").messages(List.of(new ChatMessage("user", "Hello"))).build();
        System.out.println(service().createChatCompletion(request).getChoices().get(0));
        System.exit(0);
    }

    // It takes no variables, so the program hands over the key, and the address where the case is not about it.
    private static OpenAiService service() {
        var key = System.getenv("OPENAI_API_KEY");
        var address = System.getenv("STAND_IN_URL");
        if (address == null) return new OpenAiService(key);
        var client = OpenAiService.defaultClient(key, Duration.ofSeconds(10));
        var retrofit = OpenAiService.defaultRetrofit(client, OpenAiService.defaultObjectMapper()).newBuilder()
                .baseUrl(address.replaceAll("v1$", "")).build();
        return new OpenAiService(retrofit.create(OpenAiApi.class), client.dispatcher().executorService());
    }
}
