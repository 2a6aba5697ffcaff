#!/usr/bin/env bash
# Packages: dev.langchain4j:langchain4j-open-ai 1.19.0 and com.openai:openai-java 4.101.0. A streamed answer breaks off: behind its
#           first piece comes an error in the form of OpenAI, and no more.
# Expected: both report the error.
# Seen:     openai-java does. langchain4j calls `onCompleteResponse` with what came so far, without a finish reason, and never `onError`.
#           Where a gateway takes no notice of `stream` and sends the whole answer as JSON, it completes with no text at all.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
java_build com.openai:openai-java:4.101.0 dev.langchain4j:langchain4j-open-ai:1.19.0 <<'JAVA'
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.concurrent.CompletableFuture;

public class App {
    static String langchain4j() throws Exception {
        var told = new CompletableFuture<String>();
        OpenAiStreamingChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).baseUrl(System.getenv("OPENAI_BASE_URL"))
            .modelName("m").build().chat("hi", new StreamingChatResponseHandler() {
                public void onPartialResponse(String text) {}
                public void onCompleteResponse(ChatResponse answer) {
                    told.complete("complete: " + answer.aiMessage().text() + ", finish reason " + answer.finishReason());
                }
                public void onError(Throwable error) {
                    told.complete("error: " + error.getMessage());
                }
            });
        return told.get();
    }

    static String openai() {
        var text = new StringBuilder();
        var question = ChatCompletionCreateParams.builder().model("m").addUserMessage("hi").build();
        try (var stream = OpenAIOkHttpClient.fromEnv().chat().completions().createStreaming(question)) {
            stream.stream().forEach(piece -> text.append(piece.choices().get(0).delta().content().orElse("")));
        } catch (RuntimeException error) {
            return text + ", error: " + error.getMessage();
        }
        return "complete: " + text;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(args[0].equals("openai") ? openai() : langchain4j());
        System.exit(0);
    }
}
JAVA
ask() { java_app "$1" 2>/dev/null; }
piece='data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"Hel"}}]}'
end='data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"lo"},"finish_reason":"stop"}]}'
error='data: {"error":{"message":"The server had an error","type":"server_error","param":null,"code":null}}'
whole='{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]}'
n=$'\n\n'

answer 200 text/event-stream "$piece$n${end}${n}data: [DONE]$n"
expect 'a whole answer, langchain4j' 'complete: Hello, finish reason STOP' "$(ask langchain4j)"
answer 200 text/event-stream "$piece$n$error$n"
expect 'a broken one, openai-java' 'Hel, error: 200: The server had an error' "$(ask openai)"
expect 'a broken one, langchain4j' 'complete: Hel, finish reason null' "$(ask langchain4j)"
answer 200 application/json "$whole"
expect 'one that is not streamed, langchain4j' 'complete: null, finish reason null' "$(ask langchain4j)"
