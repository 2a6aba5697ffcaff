#!/usr/bin/env bash
# Packages: github.com/sashabaranov/go-openai v1.43.0 and Eino with its model of OpenAI v0.1.7 (Go). A gateway gives the arguments of a
#           tool call as an object, where OpenAI gives a text that holds JSON.
# Expected: an error that names the arguments.
# Seen:     that is so where `content` is null. Where it is a text, empty or not, both blame it: they want a list in place of the text,
#           which is right. They say the same of any other field of the message, such as a `refusal` of `false`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
go_build github.com/sashabaranov/go-openai@v1.43.0 github.com/cloudwego/eino-ext/components/model/openai@v0.1.7 \
  github.com/bytedance/sonic@v1.15.5 <<'GO'
package main

import (
	"context"
	"fmt"
	"os"

	eino "github.com/cloudwego/eino-ext/components/model/openai"
	"github.com/cloudwego/eino/schema"
	"github.com/sashabaranov/go-openai"
)

func main() {
	ctx := context.Background()
	key, address := os.Getenv("OPENAI_API_KEY"), os.Getenv("OPENAI_BASE_URL")
	if os.Args[1] == "eino" {
		model, err := eino.NewChatModel(ctx, &eino.ChatModelConfig{APIKey: key, BaseURL: address, Model: "m"})
		if err == nil {
			_, err = model.Generate(ctx, []*schema.Message{schema.UserMessage("hi")})
		}
		fmt.Println(err)
		return
	}
	config := openai.DefaultConfig(key)
	config.BaseURL = address
	_, err := openai.NewClientWithConfig(config).CreateChatCompletion(ctx, openai.ChatCompletionRequest{
		Model:    "m",
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "hi"}},
	})
	fmt.Println(err)
}
GO
# says PROGRAM FIELDS: what the program says of a message with these fields.
says() {
  answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
    "message":{"role":"assistant",'"$2"'}}]}'
  "$work/go/app" "$1"
}
# call ARGUMENTS: the fields of one tool call.
call() {
  printf '"tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":%s}}]' "$1"
}
text='"{\"a\":1}"'
object='{"a":1}'
choice=ChatCompletionChoice.choices.message
blames_text='json: cannot unmarshal string into Go struct field'
blames_arguments='json: cannot unmarshal object into Go struct field'

expect 'go-openai, the form of OpenAI' '<nil>' "$(says go-openai '"content":"",'"$(call "$text")")"
expect 'go-openai, an object beside no text' "$blames_arguments $choice.tool_calls.function.arguments of type string" \
  "$(says go-openai '"content":null,'"$(call "$object")")"
expect 'go-openai, an object beside a text' "$blames_text $choice.content of type []openai.ChatMessagePart" \
  "$(says go-openai '"content":"",'"$(call "$object")")"
expect 'go-openai, a refusal of false' "$blames_text $choice.content of type []openai.ChatMessagePart" \
  "$(says go-openai '"content":"Hello","refusal":false')"
expect 'Eino, an object beside a text' "failed to create chat completion: $blames_text .content of type []openai.ChatMessagePart" \
  "$(says eino '"content":"",'"$(call "$object")")"
