#!/usr/bin/env bash
# Package:  org.noear:solon-ai-dialect-openai 3.9.2 (Java) with one tool. The model names a tool that the program does not have; or the limit of
#           tokens ends a tool call in the middle of its arguments, as the API says with `length`: an amount of 1250 after 12.
# Expected: an error, or a result that tells the model so; and no call of the tool.
# Seen:     it asks again, unasked and without end. Each request holds the calls so far without a result for any of them, a form that OpenAI
#           refuses from the second one on, while a gateway that takes it is paid each time. The call that was cut runs, with `null` for the amount.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
java_build org.noear:solon-ai-dialect-openai:3.9.2 <<'JAVA'
import org.noear.solon.ai.chat.ChatModel;

public class App {
    public static void main(String[] args) throws Exception {
        var model = ChatModel.of(args[0] + "/chat/completions").apiKey("your_api_key_here").model("m").defaultToolAdd("pay", tool ->
            tool.description("pays").intParamAdd("amount", "how much").doHandle(arguments -> {
                System.out.print("pay " + arguments + ", ");
                return "paid";
            })).build();
        System.out.println(model.prompt("hi").call().getContent());
        System.exit(0);
    }
}
JAVA
ask() { java_app "$address" 2>/dev/null; }
call() {
  answer 200 application/json "$(printf '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"%s","arguments":"%s"}}]},"finish_reason":"%s"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}' "$@")"
}
text() { answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Done."},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}'; }
# asked N: waits until the stand-in has seen so many requests, or the program has ended.
asked() { while [ "$(wc -l <"$work/requests")" -lt "$1" ] && kill -0 "$program" 2>/dev/null; do sleep 0.2; done; }

call transfer '{}' tool_calls
ask >"$work/said" &
program=$!
asked 20
expect 'requests for a tool that is not there' '20 or more' "$(if [ "$(wc -l <"$work/requests")" -ge 20 ]; then echo '20 or more'; fi)"
text
wait "$program"
expect 'what it says once the server answers with a text' 'Done.' "$(cat "$work/said")"
expect 'results in the last request' 0 "$(grep -o '"role":"tool"' "$work/body" | wc -l)"

arrived >/dev/null
call pay '{\"amount\":12' length
ask >"$work/said" &
program=$!
asked 2
text
wait "$program"
expect 'a call that was cut' 'pay {amount=null}, Done.' "$(grep -oE '^pay \{[^}]*\}, |Done\.$' "$work/said" | tr -d '\n')"
