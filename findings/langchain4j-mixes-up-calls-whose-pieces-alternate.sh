#!/usr/bin/env bash
# Packages: dev.langchain4j:langchain4j-open-ai 1.19.0, com.openai:openai-java 4.101.0 (Java). The model calls two tools, and a gateway streams
#           the pieces of the two calls in turn, each with its `index`; or it repeats the name of the tool in each piece of a call.
# Expected: both put the calls together by their index, each with its name once.
# Seen:     openai-java does. LangChain4j takes a change of the index for the end of a call, and fails with `name cannot be null or blank`,
#           although both names came. A name that is repeated it joins: the tool is called `weatherweatherweather`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
java_build com.openai:openai-java:4.101.0 dev.langchain4j:langchain4j-open-ai:1.19.0 <<'JAVA'
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

public class App {
    static String langchain4j() throws Exception {
        var told = new CompletableFuture<String>();
        OpenAiStreamingChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).baseUrl(System.getenv("OPENAI_BASE_URL"))
            .modelName("m").build().chat("hi", new StreamingChatResponseHandler() {
                public void onPartialResponse(String text) {}
                public void onCompleteResponse(ChatResponse answer) {
                    told.complete(answer.aiMessage().toolExecutionRequests().stream()
                        .map(call -> call.name() + call.arguments()).collect(Collectors.joining(" ")));
                }
                public void onError(Throwable error) { told.complete(error.getMessage()); }
            });
        return told.get();
    }

    static String openai() {
        var whole = ChatCompletionAccumulator.create();
        var question = ChatCompletionCreateParams.builder().model("m").addUserMessage("hi").build();
        try (var stream = OpenAIOkHttpClient.fromEnv().chat().completions().createStreaming(question)) {
            stream.stream().forEach(whole::accumulate);
        }
        return whole.chatCompletion().choices().get(0).message().toolCalls().orElseThrow().stream().map(call -> call.asFunction().function())
            .map(call -> call.name() + call.arguments()).collect(Collectors.joining(" "));
    }

    public static void main(String[] args) throws Exception {
        System.out.println(args[0].equals("openai") ? openai() : langchain4j());
        System.exit(0);
    }
}
JAVA
ask() { java_app "$1" 2>/dev/null; }
# call INDEX MORE FUNCTION: a piece of a call.
call() { printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"tool_calls":[{"index":%s,%s"function":{%s}}]},"finish_reason":null}]}\n\n' "$@"; }
end=$'\n\ndata: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}\n\ndata: [DONE]\n\n'
begin() { call "$1" "\"id\":\"call_$1\",\"type\":\"function\"," "\"name\":\"$2\",\"arguments\":\"\""; }
more() { call "$1" '' "\"arguments\":\"$2\""; }
again() { call 0 '"id":"call_0","type":"function",' "\"name\":\"weather\",\"arguments\":\"$1\""; }
n=$'\n\n'

answer 200 text/event-stream "$(begin 0 weather)$n$(more 0 '{}')$n$(begin 1 time)$n$(more 1 '{}')$end"
expect 'one after the other, openai-java' 'weather{} time{}' "$(ask openai)"
expect 'one after the other, langchain4j' 'weather{} time{}' "$(ask langchain4j)"
answer 200 text/event-stream "$(begin 0 weather)$n$(begin 1 time)$n$(more 0 '{}')$n$(more 1 '{}')$end"
expect 'in turn, openai-java' 'weather{} time{}' "$(ask openai)"
expect 'in turn, langchain4j' 'name cannot be null or blank' "$(ask langchain4j)"
answer 200 text/event-stream "$(again '')$n$(again '{')$n$(again '}')$end"
expect 'the name in each piece, openai-java' 'weather{}' "$(ask openai)"
expect 'the name in each piece, langchain4j' 'weatherweatherweather{}' "$(ask langchain4j)"
