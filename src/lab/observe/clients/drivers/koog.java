import ai.koog.agents.core.agent.AIAgent;
import ai.koog.prompt.executor.clients.ConnectionTimeoutConfig;
import ai.koog.prompt.executor.clients.openai.OpenAIClientSettings;
import ai.koog.prompt.executor.clients.openai.OpenAIModels;
import ai.koog.prompt.executor.model.PromptExecutor;

public class App {
    public static void main(String[] args) {
        // It takes no variables, so the program hands over the key, and the address where the case is not about it.
        var executor = PromptExecutor.builder()
                .openAI(System.getenv("OPENAI_API_KEY"), settings(System.getenv("STAND_IN_URL")))
                .build();
        var agent = AIAgent.builder().promptExecutor(executor).llmModel(OpenAIModels.Chat.GPT5_5).build();
        System.out.println(agent.run("Hello"));
    }

    /** Its paths begin with the version, so its address has none. */
    private static OpenAIClientSettings settings(String address) {
        var known = new OpenAIClientSettings();
        return address == null
                ? known
                : new OpenAIClientSettings(
                        address.replaceFirst("/v1$", ""),
                        new ConnectionTimeoutConfig(),
                        known.getChatCompletionsPath(),
                        known.getResponsesAPIPath(),
                        known.getEmbeddingsPath(),
                        known.getModerationsPath(),
                        known.getModelsPath());
    }
}
