import com.openai.errors.OpenAIServiceException;
import java.util.Map;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

@SpringBootConfiguration
@EnableAutoConfiguration
public class OwnCode {
    public static void main(String[] args) {
        var application = new SpringApplication(OwnCode.class);
        application.setDefaultProperties(Map.of(
                "spring.ai.openai.api-key", "${OPENAI_API_KEY}",
                "spring.main.banner-mode", "off",
                "logging.level.root", "error"));
        try {
            application.run().getBean(OpenAiChatModel.class).call("Hello");
        } catch (OpenAIServiceException error) {
            System.out.println(error.statusCode() + " " + error.code().orElse("") + " " + error.getMessage());
        }
        System.exit(0);
    }
}
