import dev.langchain4j.model.openai.OpenAiChatModel;

public class App {
    public static void main(String[] args) {
        // It takes no variables, so the program hands over the key, and the address where the case is not about it.
        var model = OpenAiChatModel.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .baseUrl(System.getenv("STAND_IN_URL"))
                .modelName("gpt-6-luna")
                .build();
        System.out.println(model.chat("Hello"));
    }
}
