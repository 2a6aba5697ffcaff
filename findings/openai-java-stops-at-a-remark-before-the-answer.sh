#!/usr/bin/env bash
# Packages: openai-java 4.101.0, openai 3.57.0 (Python) and 7.59.0 (Node). A response with a schema holds a remark before the answer: two
#           messages, whose `phase` is `commentary` and `final_answer`.
# Expected: the object of the answer from what reads the schema, and from `output_text` the JSON of the answer.
# Seen:     Python and Node leave the remark out of the object. Java reads the remark as JSON too, and the answer is lost in an error, also
#           when it was streamed. `output_text` of Python and Node holds the remark and the JSON in a row, so parsing it fails.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0 zod@4.6.7
cat >"$work/app.py" <<'PYTHON'
import openai, pydantic


class Answer(pydantic.BaseModel):
    total: int


done = openai.OpenAI().responses.parse(model="m", input="hi", text_format=Answer)
print(done.output_parsed, "|", done.output_text)
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { z } from 'zod';
const format = zodTextFormat(z.object({ total: z.number() }), 'answer');
const done = await new OpenAI().responses.parse({ model: 'm', input: 'hi', text: { format } });
console.log(JSON.stringify(done.output_parsed), '|', done.output_text);
JAVASCRIPT
java_build com.openai:openai-java:4.101.0 <<'JAVA'
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.StructuredResponse;
import com.openai.models.responses.StructuredResponseCreateParams;

public class App {
    public static class Answer {
        public int total;
    }

    static StructuredResponse<Answer> streamed(OpenAIClient client, StructuredResponseCreateParams<Answer> asked) {
        var whole = ResponseAccumulator.create();
        try (var stream = client.responses().createStreaming(asked)) {
            stream.stream().forEach(whole::accumulate);
        }
        return whole.response(Answer.class);
    }

    public static void main(String[] args) {
        var client = OpenAIOkHttpClient.fromEnv();
        var asked = ResponseCreateParams.builder().model("m").input("hi").text(Answer.class).build();
        try {
            var done = args[0].equals("whole") ? client.responses().create(asked) : streamed(client, asked);
            done.output().stream().flatMap(item -> item.message().stream()).flatMap(message -> message.content().stream())
                .forEach(part -> System.out.println(part.asOutputText().total));
        } catch (Exception error) {
            System.out.println(error.getMessage());
        }
        System.exit(0);
    }
}
JAVA
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
python() { "$work/python/bin/python" "$work/app.py"; }

answer_item=$(message phase=final_answer '{"total": 1250}')
remark=$(message phase=commentary 'I add them up.')
responds whole "[$answer_item]"
expect 'Java, answer alone' 1250 "$(java_app whole 2>/dev/null)"
responds whole "[$remark, $answer_item]"
expect 'Python' 'total=1250 | I add them up.{"total": 1250}' "$(python)"
expect 'Node' '{"total":1250} | I add them up.{"total": 1250}' "$(node "$work/node/app.js")"
expect 'Java' 'Error parsing JSON: I add them up.' "$(java_app whole 2>/dev/null)"
responds streamed "[$remark, $answer_item]"
expect 'Java, streamed' 'Error parsing JSON: I add them up.' "$(java_app streamed 2>/dev/null)"
