#!/usr/bin/env bash
# Packages: simple-openai 3.22.2 and jvm-openai 0.11.0 (Java), @xsai/stream-text 0.4.4 and openai 7.59.0 (Node). A gateway's stream has
#           what the standard of server-sent events allows: no space after `data:`, a line `id:`, a comment that keeps the
#           connection alive, or CRLF at the ends of lines.
# Expected: all four read the same answer from each, as from the form of OpenAI.
# Seen:     openai does. simple-openai gives an empty answer and no error without the space and with the `id:`, and leaves out each
#           piece whose text holds `[DONE]`. jvm-openai fails with `begin -1, end …` at every line that is not `data: `, a comment too.
#           xsai takes CRLF for a part of the data, and fails at its end.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @xsai/stream-text@0.4.4 openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { streamText } from '@xsai/stream-text';
import OpenAI from 'openai';

process.on('unhandledRejection', () => {});
const { OPENAI_BASE_URL: address, OPENAI_API_KEY: apiKey } = process.env;
const messages = [{ role: 'user', content: 'hi' }];
let text = '';
const read = {
  async xsai() {
    for await (const piece of streamText({ apiKey, baseURL: `${address}/`, model: 'm', messages }).textStream) text += piece;
  },
  async openai() {
    const stream = await new OpenAI().chat.completions.create({ model: 'm', messages, stream: true });
    for await (const piece of stream) text += piece.choices[0].delta.content;
  },
};
console.log(await read[process.argv[2]]().then(() => text, (error) => error.name));
process.exit();
JAVASCRIPT
java_build io.github.sashirestela:simple-openai:3.22.2 \
  io.github.stefanbratanov:jvm-openai:0.11.0 \
  com.fasterxml.jackson.core:jackson-annotations:2.19.1 <<'JAVA'
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import io.github.stefanbratanov.jvm.openai.ChatMessage;
import io.github.stefanbratanov.jvm.openai.CreateChatCompletionRequest;
import io.github.stefanbratanov.jvm.openai.OpenAI;

public class App {
    static final String KEY = System.getenv("OPENAI_API_KEY"), ADDRESS = System.getenv("OPENAI_BASE_URL");
    static final StringBuilder text = new StringBuilder();

    static void simple() {
        SimpleOpenAI.builder().apiKey(KEY).baseUrl(ADDRESS.replace("/v1", "")).build().chatCompletions()
            .createStream(ChatRequest.builder().model("m").message(UserMessage.of("hi")).build()).join()
            .forEach(piece -> text.append(piece.getChoices().get(0).getMessage().getContent()));
    }

    static void jvm() {
        OpenAI.newBuilder(KEY).baseUrl(ADDRESS + "/").build().chatClient()
            .streamChatCompletion(CreateChatCompletionRequest.newBuilder().model("m").message(ChatMessage.userMessage("hi")).stream(true).build())
            .forEach(piece -> text.append(piece.choices().get(0).delta().content()));
    }

    public static void main(String[] args) {
        var failed = "";
        try {
            if (args[0].equals("simple")) simple(); else jvm();
        } catch (RuntimeException error) {
            failed = ", then " + error.getMessage();
        }
        System.out.println(text + failed);
        System.exit(0);
    }
}
JAVA
# ask CLIENT: the text that it reads.
ask() {
  case $1 in
    simple | jvm) java_app "$1" 2>/dev/null ;;
    *) node "$work/node/app.js" "$1" 2>/dev/null ;;
  esac
}
# stream BEGINNING END TEXT: three pieces with this text in the middle one, each behind this beginning and before this end of a line.
stream() {
  local text
  for text in Hel "$3" lo; do
    printf '%s{"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"%s"}}]}%s' \
      "$1" "$text" "$2$2"
  done
  printf 'data: [DONE]%s.' "$2$2"
}
# all NAME STREAM SIMPLE JVM XSAI: what each client makes of the stream; openai makes Hello of all.
all() {
  answer 200 text/event-stream "${2%.}"
  local client
  for client in "openai=${6:-Hello}" "simple=$3" "jvm=$4" "xsai=$5"; do expect "$1, ${client%%=*}" "${client#*=}" "$(ask "${client%%=*}")"; done
}
n=$'\n' r=$'\r\n'
all 'the form of OpenAI' "$(stream 'data: ' "$n" '')" Hello Hello Hello
all 'no space' "$(stream 'data:' "$n" '')" '' Hello Hello
all 'a line id:' "$(stream "id: 7${n}data: " "$n" '')" '' ', then begin -1, end 5, length 5' Hello
all 'a comment' ": keep-alive$n$n$(stream 'data: ' "$n" '')" Hello ', then begin -1, end 12, length 12' Hello
all 'CRLF' "$(stream 'data: ' "$r" '')" Hello Hello SyntaxError
all 'a text with [DONE]' "$(stream 'data: ' "$n" '[DONE]')" Hello 'Hel[DONE]lo' 'Hel[DONE]lo' 'Hel[DONE]lo'
