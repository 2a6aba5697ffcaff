import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

public class OwnCode {
    public static void main(String[] args) {
        var params = ChatCompletionCreateParams.builder().model("gpt-6-luna").addUserMessage("Hello").build();
        try {
            OpenAIOkHttpClient.fromEnv().chat().completions().create(params);
        } catch (OpenAIServiceException error) {
            System.out.println(error.statusCode() + " " + error.code().orElse("") + " " + error.getMessage());
        }
        System.exit(0);
    }
}
