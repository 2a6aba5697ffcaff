#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), openai-go v3.99.0, openai-java 4.101.0, async-openai 0.43.0 with tokio 1.54.1 (Rust).
#           The model calls a custom tool in Chat Completions: a name and a text, and no function. All five can ask for such a tool.
# Expected: the call, with its name and its text, from what puts a stream together as from `create`.
# Seen:     of a stream, Python's `stream()` ends in an AttributeError, Java's accumulator in an exception, and Go's hands over a call
#           without name and text, and no error; Node's `stream()` has the call. Not streamed, only async-openai fails: it wants a field
#           `custom_tool`, which the API does not have. Node's `runTools` answers no such call: it asks ten times, and ends well.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
cat >"$work/app.py" <<'PYTHON'
import sys

import openai

asked = {"model": "m", "messages": [{"role": "user", "content": "hi"}], "tools": [{"type": "custom", "custom": {"name": "sql"}}]}
completions = openai.OpenAI().chat.completions
try:
    if sys.argv[1] == "whole":
        whole = completions.create(**asked)
    else:
        with completions.stream(**asked) as stream:
            whole = stream.get_final_completion()
    print([(call.custom.name, call.custom.input) for call in whole.choices[0].message.tool_calls])
except Exception as error:
    print(type(error).__name__, error)
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const asked = { model: 'm', messages: [{ role: 'user', content: 'hi' }], tools: [{ type: 'custom', custom: { name: 'sql' } }] };
const { completions } = new OpenAI().chat;
const clock = { type: 'function', function: { name: 'clock', parameters: {}, function: () => '12:00' } };
if (process.argv[2] === 'tools') {
  console.log(await completions.runTools({ ...asked, tools: [...asked.tools, clock] }).finalContent());
} else {
  const whole = process.argv[2] === 'whole' ? await completions.create(asked) : await completions.stream(asked).finalChatCompletion();
  console.log(whole.choices[0].message.tool_calls.map(({ custom }) => `${custom.name} ${custom.input}`).join());
}
JAVASCRIPT
go_build github.com/openai/openai-go/v3@v3.99.0 <<'GO'
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/openai/openai-go/v3"
)

func main() {
	completions, ctx := openai.NewClient().Chat.Completions, context.Background()
	asked := openai.ChatCompletionNewParams{
		Model:    "m",
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("hi")},
		Tools:    []openai.ChatCompletionToolUnionParam{openai.ChatCompletionCustomTool(openai.ChatCompletionCustomToolCustomParam{Name: "sql"})},
	}
	var message openai.ChatCompletionMessage
	if os.Args[1] == "whole" {
		whole, err := completions.New(ctx, asked)
		if err != nil {
			panic(err)
		}
		message = whole.Choices[0].Message
	} else {
		stream, whole, taken := completions.NewStreaming(ctx, asked), openai.ChatCompletionAccumulator{}, true
		for stream.Next() {
			taken = whole.AddChunk(stream.Current()) && taken
		}
		fmt.Print("all taken: ", taken, ", error: ", stream.Err(), ", ")
		message = whole.Choices[0].Message
	}
	for _, call := range message.ToolCalls {
		fmt.Printf("%s %q %q\n", call.Type, call.Custom.Name, call.Custom.Input)
	}
}
GO
java_build com.openai:openai-java:4.101.0 <<'JAVA'
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCustomTool;

public class App {
    static ChatCompletion streamed(com.openai.client.OpenAIClient client, ChatCompletionCreateParams asked) {
        var whole = ChatCompletionAccumulator.create();
        try (var stream = client.chat().completions().createStreaming(asked)) {
            stream.stream().forEach(whole::accumulate);
        }
        return whole.chatCompletion();
    }

    public static void main(String[] args) {
        var client = OpenAIOkHttpClient.fromEnv();
        var sql = ChatCompletionCustomTool.builder().custom(ChatCompletionCustomTool.Custom.builder().name("sql").build()).build();
        var asked = ChatCompletionCreateParams.builder().model("m").addUserMessage("hi").addTool(sql).build();
        try {
            var whole = args[0].equals("whole") ? client.chat().completions().create(asked) : streamed(client, asked);
            var call = whole.choices().get(0).message().toolCalls().orElseThrow().get(0).asCustom().custom();
            System.out.println(call.name() + " " + call.input());
        } catch (Exception error) {
            System.out.println(error.getMessage());
        }
        System.exit(0);
    }
}
JAVA
cargo init --quiet --vcs none --name finding --bin "$work/rust"
cd "$work/rust"
cargo add --quiet async-openai@=0.43.0 --no-default-features --features chat-completion
cargo add --quiet tokio@=1.54.1 --features macros,rt-multi-thread
cat >src/main.rs <<'RUST'
use async_openai::{types::chat::*, Client};

#[tokio::main]
async fn main() {
    let question = ChatCompletionRequestUserMessageArgs::default().content("hi").build().unwrap();
    let sql = CustomToolProperties { name: "sql".into(), ..Default::default() };
    let tools = vec![ChatCompletionTools::Custom(CustomToolChatCompletions { custom: sql })];
    let asked = CreateChatCompletionRequestArgs::default().model("m").messages([question.into()]).tools(tools).build().unwrap();
    match Client::new().chat().create(asked).await {
        Ok(whole) => println!("{:?}", whole.choices[0].message.tool_calls),
        Err(error) => println!("{}", error.to_string().split(" at line").next().unwrap()),
    }
}
RUST
cargo build --quiet

gateway <<'PYTHON'
import sys

CALL = {"id": "call_1", "type": "custom", "custom": {"name": "sql", "input": "select 1"}}

class Gateway(Answering):
    def do_POST(self):
        with open(sys.argv[1], "a") as notes:
            notes.write("asked\n")
        base = {"id": "1", "object": "chat.completion", "created": 1, "model": "m"}
        if not self.asked().get("stream"):
            message = {"role": "assistant", "content": None, "refusal": None, "tool_calls": [CALL]}
            whole = {**base, "choices": [{"index": 0, "message": message, "finish_reason": "tool_calls", "logprobs": None}]}
            return self.reply(200, "application/json", json.dumps(whole))
        begin = {"index": 0, **CALL, "custom": {"name": "sql", "input": ""}}
        deltas = [{"role": "assistant", "content": None, "tool_calls": [begin]},
                  *({"tool_calls": [{"index": 0, "custom": {"input": part}}]} for part in ("select", " 1")), {}]
        base["object"] = "chat.completion.chunk"
        piece = lambda delta: {**base, "choices": [{"index": 0, "delta": delta, "finish_reason": None if delta else "tool_calls"}]}
        self.reply(200, "text/event-stream", stream_of([piece(delta) for delta in deltas]))
PYTHON
start_gateway "$work/requests"
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here

expect 'Python, whole' "[('sql', 'select 1')]" "$("$work/python/bin/python" "$work/app.py" whole 2>&1)"
expect 'Python, stream()' "AttributeError 'dict' object has no attribute 'name'" "$("$work/python/bin/python" "$work/app.py" streamed 2>&1)"
expect 'Node, whole' 'sql select 1' "$(node "$work/node/app.js" whole)"
expect 'Node, stream()' 'sql select 1' "$(node "$work/node/app.js" streamed)"
expect 'Go, whole' 'custom "sql" "select 1"' "$("$work/go/app" whole)"
expect 'Go, ChatCompletionAccumulator' 'all taken: true, error: <nil>, custom "" ""' "$("$work/go/app" streamed)"
expect 'Java, whole' 'sql select 1' "$(java_app whole 2>/dev/null)"
expect 'Java, ChatCompletionAccumulator' 'Tool call chunk missing function.' "$(java_app streamed 2>/dev/null)"
expect 'async-openai, whole' 'failed to deserialize api response: error:missing field `custom_tool`' "$(cargo run --quiet)"
: >"$work/requests"
expect 'Node, runTools' null "$(node "$work/node/app.js" tools)"
expect 'its requests' 10 "$(wc -l <"$work/requests")"
