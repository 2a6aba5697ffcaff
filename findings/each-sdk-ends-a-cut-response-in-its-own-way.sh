#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), openai-java 4.101.0, each with what puts a streamed response together: `stream()`
#           and ResponseAccumulator. The limit of tokens ends the response, or the stream breaks off, or it holds an error.
# Expected: of the first what came and why it ended, of the others an error that says what happened; the same from all three.
# Seen:     Python has one error for all: no `response.completed` came; the reason, the text and what the API said are not in it. Node takes
#           a stream that broke off for a response: no error, and `in_progress`. Java does not say what the API said either. With a schema,
#           what the limit cut is an error about JSON in Python and Java, and null without an error in Node.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0 zod@4.6.7
cat >"$work/app.py" <<'PYTHON'
import sys

import openai, pydantic


class Answer(pydantic.BaseModel):
    total: int


schema = {"text_format": Answer} if sys.argv[1:] else {}
try:
    with openai.OpenAI().responses.stream(model="m", input="hi", **schema) as stream:
        done = stream.get_final_response()
    print(done.status, done.output_text, done.output_parsed)
except Exception as error:
    print(type(error).__name__, str(error).replace("\n", " ").split(" [")[0])
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { z } from 'zod';
const text = process.argv[2] ? { format: zodTextFormat(z.object({ total: z.number() }), 'answer') } : undefined;
const done = await new OpenAI().responses.stream({ model: 'm', input: 'hi', text }).finalResponse().catch((error) => error);
console.log(done.message ?? [done.status, done.output_text, done.output_parsed].join(' '));
JAVASCRIPT
java_build com.openai:openai-java:4.101.0 <<'JAVA'
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.ResponseCreateParams;

public class App {
    public static class Answer {
        public int total;
    }

    public static void main(String[] args) {
        var client = OpenAIOkHttpClient.fromEnv();
        var asked = ResponseCreateParams.builder().model("m").input("hi");
        var whole = ResponseAccumulator.create();
        try {
            try (var stream = args.length > 0
                    ? client.responses().createStreaming(asked.text(Answer.class).build())
                    : client.responses().createStreaming(asked.build())) {
                stream.stream().forEach(whole::accumulate);
            }
            var part = whole.response().output().get(0).asMessage().content().get(0).asOutputText();
            if (args.length > 0) {
                whole.response(Answer.class).output().get(0).asMessage().content().get(0).asOutputText();
            }
            System.out.println(whole.response().status().orElseThrow() + " " + part.text());
        } catch (Exception error) {
            System.out.println(error.getMessage());
        }
        System.exit(0);
    }
}
JAVA
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
# three [SCHEMA]: what Python, Node and Java say, one a line.
three() {
  "$work/python/bin/python" "$work/app.py" "$@"
  node "$work/node/app.js" "$@"
  java_app "$@" 2>/dev/null
}
# instead LAST: the stream of the answer, whose last event is this one or, without it, missing.
instead() {
  responds streamed "[$(message '{"total": 12')]" '{"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}'
  answer 200 text/event-stream "$(python3 - "$work/answer.json" "$1" <<'PYTHON'
import json, sys

events = json.load(open(sys.argv[1]))[2].strip().split("\n\n")[:-1]
print("\n\n".join(events + [f"event: error\ndata: {sys.argv[2]}"] * bool(sys.argv[2])))
PYTHON
  )"$'\n\n'
}
none='RuntimeError Didn'"'"'t receive a `response.completed` event.'

responds streamed "[$(message '{"total": 12')]" '{"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}'
expect 'limit of tokens' "$none"$'\nincomplete {"total": 12 \nincomplete {"total": 12' "$(three)"
expect 'limit of tokens, with a schema' 'ValidationError 1 validation error for Answer   Invalid JSON: EOF while parsing an object at line 1 column 12
incomplete {"total": 12 
Error parsing JSON: {"total": 12' "$(three schema)"
instead ''
expect 'broke off' "$none"$'\nin_progress {"total": 12 \nCompleted response is not yet received.' "$(three)"
instead '{"type": "error", "code": "server_error", "message": "The server had an error", "param": null, "sequence_number": 9}'
expect 'an error' "$none"$'\nThe server had an error\nCompleted response is not yet received.' "$(three)"
