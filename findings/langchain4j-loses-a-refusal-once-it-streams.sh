#!/usr/bin/env bash
# Package:  dev.langchain4j:langchain4j-open-ai 1.19.0. The model refuses, in the form of OpenAI: no `content`, and what it says stands in
#           `refusal`. Once the answer comes whole, once it is streamed.
# Expected: the same both times.
# Seen:     whole, it is a `ContentFilteredException` with what the model said. Streamed, it is a complete answer without text that ended
#           with `STOP`; what the model said is lost, and `onError` is not called.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
java_build dev.langchain4j:langchain4j-open-ai:1.19.0 <<'JAVA'
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.concurrent.CompletableFuture;

public class App {
    static final String KEY = System.getenv("OPENAI_API_KEY");
    static final String ADDRESS = System.getenv("OPENAI_BASE_URL");

    static String whole() {
        try {
            return "complete: " + OpenAiChatModel.builder().apiKey(KEY).baseUrl(ADDRESS).modelName("m").maxRetries(0).build().chat("hi");
        } catch (RuntimeException error) {
            return error.getClass().getSimpleName() + ": " + error.getMessage();
        }
    }

    static String streamed() throws Exception {
        var told = new CompletableFuture<String>();
        OpenAiStreamingChatModel.builder().apiKey(KEY).baseUrl(ADDRESS).modelName("m").build()
            .chat("hi", new StreamingChatResponseHandler() {
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

    public static void main(String[] args) throws Exception {
        System.out.println(args[0].equals("whole") ? whole() : streamed());
        System.exit(0);
    }
}
JAVA
ask() { java_app "$1" 2>/dev/null; }
# piece DELTA REASON: one piece of a streamed answer.
piece() {
  printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":%s,"finish_reason":%s}]}\n\n' "$@"
}

answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
  "message":{"role":"assistant","content":null,"refusal":"I would rather not."}}]}'
expect 'whole' 'ContentFilteredException: I would rather not.' "$(ask whole)"
answer 200 text/event-stream "$(piece '{"role":"assistant","content":null,"refusal":"I would "}' null
  piece '{"refusal":"rather not."}' null
  piece '{}' '"stop"')"$'\n\ndata: [DONE]\n\n'
expect 'streamed' 'complete: null, finish reason STOP' "$(ask streamed)"
