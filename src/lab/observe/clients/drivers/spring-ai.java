import java.util.Map;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

// Not @SpringBootApplication: in a class without a package it looks for components in every jar, and does not start.
@SpringBootConfiguration
@EnableAutoConfiguration
public class App {
    public static void main(String[] args) {
        var application = new SpringApplication(App.class);
        // The line that its guide puts into application.properties.
        application.setDefaultProperties(Map.of("spring.ai.openai.api-key", "${OPENAI_API_KEY}"));
        System.out.println(application.run().getBean(OpenAiChatModel.class).call("Hello"));
        System.exit(0);
    }
}
