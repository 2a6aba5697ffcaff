import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.openai.OpenAiChatModel;

public class OwnCode {
    public static void main(String[] args) {
        var model = OpenAiChatModel.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .baseUrl(System.getenv("OPENAI_BASE_URL"))
                .modelName("gpt-6-luna")
                .build();
        try {
            model.chat("Hello");
        } catch (RuntimeException error) {
            if (error.getCause() instanceof HttpException http) {
                System.out.println(http.statusCode() + " " + http.getMessage());
            }
        }
    }
}
