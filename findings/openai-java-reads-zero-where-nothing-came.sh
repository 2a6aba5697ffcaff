#!/usr/bin/env bash
# Packages: openai-java 4.101.0, openai 3.57.0 (Python) and 7.59.0 (Node), each with a class or a schema of one integer. A gateway whose
#           model does not keep to the schema leaves the number out, or gives null, an empty text, a fraction, or one field more.
# Expected: an error where the number is not there or does not fit, and one rule for the field that nobody asked for.
# Seen:     Java makes 0 of what is missing, null or empty, and 12 of 12.7, and says nothing; a field more is an error there, and the number
#           is lost. Python and Node are the other way round: they refuse the first four and leave the field out.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0 zod@4.6.7
cat >"$work/app.py" <<'PYTHON'
import openai, pydantic


class Answer(pydantic.BaseModel):
    total: int


try:
    print(openai.OpenAI().responses.parse(model="m", input="hi", text_format=Answer).output_parsed.total)
except pydantic.ValidationError:
    print("refused")
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { z } from 'zod';
const format = zodTextFormat(z.object({ total: z.int() }), 'answer');
const done = await new OpenAI().responses.parse({ model: 'm', input: 'hi', text: { format } }).catch((error) => error);
console.log(done.constructor.name === 'ZodError' ? 'refused' : done.output_parsed.total);
JAVASCRIPT
java_build com.openai:openai-java:4.101.0 <<'JAVA'
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.responses.ResponseCreateParams;

public class App {
    public static class Answer {
        public int total;
    }

    public static void main(String[] args) {
        var asked = ResponseCreateParams.builder().model("m").input("hi").text(Answer.class).build();
        var done = OpenAIOkHttpClient.fromEnv().responses().create(asked);
        try {
            System.out.println(done.output().get(0).asMessage().content().get(0).asOutputText().total);
        } catch (OpenAIInvalidDataException error) {
            System.out.println("refused");
        }
        System.exit(0);
    }
}
JAVA
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
# read_by_each ANSWER: what Java, Python and Node make of it.
read_by_each() {
  responds whole "[$(message "$1")]"
  echo "$(java_app 2>/dev/null) $("$work/python/bin/python" "$work/app.py") $(node "$work/node/app.js")"
}

expect 'as asked for' '12 12 12' "$(read_by_each '{"total": 12}')"
expect 'left out' '0 refused refused' "$(read_by_each '{}')"
expect 'null' '0 refused refused' "$(read_by_each '{"total": null}')"
expect 'an empty text' '0 refused refused' "$(read_by_each '{"total": ""}')"
expect 'a fraction' '12 refused refused' "$(read_by_each '{"total": 12.7}')"
expect 'a field more' 'refused 12 12' "$(read_by_each '{"total": 12, "currency": "EUR"}')"
