import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

public class App {
    public static void main(String[] args) {
        var params = ChatCompletionCreateParams.builder().model("gpt-6-luna").addUserMessage("Hello").build();
        var answer = OpenAIOkHttpClient.fromEnv().chat().completions().create(params);
        System.out.println(answer.choices().get(0).message().content().orElse(""));
        System.exit(0);
    }
}
