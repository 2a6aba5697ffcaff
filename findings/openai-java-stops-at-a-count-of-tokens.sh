#!/usr/bin/env bash
# Packages: com.openai:openai-java 4.101.0 with its `ChatCompletionAccumulator`, and openai 3.57.0 (Python) with its `stream()`. A
#           gateway puts the `usage` into the piece that ends the answer, where OpenAI sends a piece of its own for it.
# Expected: both put the answer together.
# Seen:     Python does. In Java, `accumulate` fails at that piece: "`choices` is required, but was not set", although it is set. With
#           the usage in every piece, the first one fails, and the error names `id`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
java_build com.openai:openai-java:4.101.0 <<'JAVA'
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

public class App {
    public static void main(String[] args) {
        var question = ChatCompletionCreateParams.builder().model("m").addUserMessage("hi").build();
        var whole = ChatCompletionAccumulator.create();
        try (var stream = OpenAIOkHttpClient.fromEnv().chat().completions().createStreaming(question)) {
            stream.stream().forEach(whole::accumulate);
            var answer = whole.chatCompletion();
            System.out.println(answer.choices().get(0).message().content().orElse("") + " " + answer.usage().get().totalTokens());
        } catch (RuntimeException error) {
            System.out.println(error.getMessage());
        }
        System.exit(0);
    }
}
JAVA
cat >"$work/app.py" <<'PYTHON'
import openai

with openai.OpenAI().chat.completions.stream(model="m", messages=[{"role": "user", "content": "hi"}]) as stream:
    answer = stream.get_final_completion()
print(answer.choices[0].message.content, answer.usage.total_tokens)
PYTHON
java_asks() { java_app 2>/dev/null; }
python_asks() { "$work/python/bin/python" "$work/app.py"; }
# piece DELTA REASON REST: one piece of a streamed answer.
piece() {
  printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":%s,"finish_reason":%s}]%s}\n\n' "$@"
}
usage=',"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}'
own='data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[]'$usage'}'
done=$'data: [DONE]\n\n'

answer 200 text/event-stream "$(piece '{"role":"assistant","content":"Hello"}' null '' && piece {} '"stop"' '')"$'\n\n'"$own"$'\n\n'"$done"
expect 'Java, usage in a piece of its own' 'Hello 3' "$(java_asks)"
answer 200 text/event-stream "$(piece '{"role":"assistant","content":"Hello"}' null '' && piece {} '"stop"' "$usage")"$'\n\n'"$done"
expect 'Python, usage in the last piece' 'Hello 3' "$(python_asks)"
# shellcheck disable=SC2016
expect 'Java' '`choices` is required, but was not set' "$(java_asks)"
answer 200 text/event-stream "$(piece '{"role":"assistant","content":"Hello"}' null "$usage" && piece {} '"stop"' "$usage")"$'\n\n'"$done"
expect 'Python, usage in every piece' 'Hello 3' "$(python_asks)"
# shellcheck disable=SC2016
expect 'Java' '`id` is required, but was not set' "$(java_asks)"
