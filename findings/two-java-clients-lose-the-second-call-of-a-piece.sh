#!/usr/bin/env bash
# Packages: com.agentsflex:agents-flex-llm-openai 1.4.2, io.github.lambdua:service 0.22.92, the successor of openai-gpt3-java, and
#           com.openai:openai-java 4.101.0 (Java). The model calls two tools, and a gateway streams both calls in one piece, each with its
#           `index`, where OpenAI sends a piece for each.
# Expected: two calls, from all three.
# Seen:     Agents-Flex and lambdua hand over the first call alone, and no error. What is asked next lacks what the second tool says.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
java_build com.openai:openai-java:4.101.0 io.github.lambdua:service:0.22.92 com.agentsflex:agents-flex-llm-openai:1.4.2 <<'JAVA'
import com.agentsflex.core.llm.ChatContext;
import com.agentsflex.core.llm.StreamResponseListener;
import com.agentsflex.core.llm.response.AiMessageResponse;
import com.agentsflex.core.prompt.TextPrompt;
import com.agentsflex.llm.openai.OpenAILlm;
import com.agentsflex.llm.openai.OpenAILlmConfig;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.UserMessage;
import com.theokanning.openai.service.OpenAiService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public class App {
    static String address;
    static final String KEY = "your_api_key_here";
    static final List<String> names = new ArrayList<>();

    static void openai() {
        var whole = ChatCompletionAccumulator.create();
        var question = ChatCompletionCreateParams.builder().model("m").addUserMessage("hi").build();
        var client = OpenAIOkHttpClient.builder().apiKey(KEY).baseUrl(address + "/v1").build();
        try (var stream = client.chat().completions().createStreaming(question)) {
            stream.stream().forEach(whole::accumulate);
        }
        whole.chatCompletion().choices().get(0).message().toolCalls().orElseThrow().forEach(call -> names.add(call.asFunction().function().name()));
    }

    static void lambdua() {
        var service = new OpenAiService(KEY, address + "/v1/");
        var question = ChatCompletionRequest.builder().model("m").messages(new ArrayList<>(List.of(new UserMessage("hi")))).build();
        service.mapStreamToAccumulator(service.streamChatCompletion(question)).blockingLast().getAccumulatedMessage().getToolCalls()
            .forEach(call -> names.add(call.getFunction().getName()));
    }

    static void flex() throws Exception {
        var config = new OpenAILlmConfig();
        config.setApiKey(KEY);
        config.setEndpoint(address);
        config.setModel("m");
        var end = new CountDownLatch(1);
        new OpenAILlm(config).chatStream(new TextPrompt("hi"), new StreamResponseListener() {
            public void onMessage(ChatContext context, AiMessageResponse answer) {
                answer.getMessage().getCalls().forEach(call -> names.add(call.getName()));
            }
            public void onFailure(ChatContext context, Throwable error) { names.add(error.toString()); }
            public void onStop(ChatContext context) { end.countDown(); }
        });
        end.await();
    }

    public static void main(String[] args) throws Exception {
        address = args[0].replaceFirst("/v1$", "");
        if (args[1].equals("openai")) openai(); else if (args[1].equals("lambdua")) lambdua(); else flex();
        System.out.println(String.join(" ", names));
        System.exit(0);
    }
}
JAVA
ask() { java_app "$address" "$1" 2>/dev/null; }
call() { printf '{"index":%s,"id":"call_%s","type":"function","function":{"name":"%s","arguments":"{}"}}' "$1" "$1" "$2"; }
piece() { printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":%s,"finish_reason":%s}]}\n\n' "$@"; }
stream() { answer 200 text/event-stream "$(piece "$@" '{}' '"tool_calls"')"$'\n\ndata: [DONE]\n\n'; }

stream "{\"role\":\"assistant\",\"tool_calls\":[$(call 0 weather)]}" null "{\"tool_calls\":[$(call 1 time)]}" null
for one in openai lambdua flex; do expect "a piece for each call, $one" 'weather time' "$(ask $one)"; done
stream "{\"role\":\"assistant\",\"tool_calls\":[$(call 0 weather),$(call 1 time)]}" null
expect 'both in one piece, openai' 'weather time' "$(ask openai)"
expect 'both in one piece, lambdua' weather "$(ask lambdua)"
expect 'both in one piece, flex' weather "$(ask flex)"
