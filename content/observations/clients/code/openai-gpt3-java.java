import com.theokanning.openai.OpenAiHttpException;
import com.theokanning.openai.client.OpenAiApi;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.List;

public class OwnCode {
    public static void main(String[] args) {
        var request = ChatCompletionRequest.builder()
                .model("gpt-6-luna").messages(List.of(new ChatMessage("user", "Hello"))).build();
        try {
            service().createChatCompletion(request);
        } catch (OpenAiHttpException error) {
            System.out.println(error.statusCode + " " + error.code);
        }
    }

    private static OpenAiService service() {
        var key = System.getenv("OPENAI_API_KEY");
        var address = System.getenv("OPENAI_BASE_URL");
        if (address == null || address.isEmpty()) return new OpenAiService(key);
        // Its own builder knows one address only. Here, nothing may stand between the host and /v1.
        var client = OpenAiService.defaultClient(key, Duration.ofSeconds(30));
        var retrofit = OpenAiService.defaultRetrofit(client, OpenAiService.defaultObjectMapper()).newBuilder()
                .baseUrl(address.replaceAll("v1/?$", "")).build();
        return new OpenAiService(retrofit.create(OpenAiApi.class));
    }
}
