#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), openai-java 4.101.0, openai-go v3.99.0, which log with OPENAI_LOG=debug or, in Go,
#           WithDebugLog. Gateways take a key of their own in a header: Azure's API Management, Cloudflare, Portkey, Helicone, Bifrost.
# Expected: the same in all four: the log hides such a key, as it hides OpenAI's.
# Seen:     all four hide `Authorization` and `api-key`. Java's log holds all five keys of gateways in full, and Node's those of Helicone
#           and Bifrost. Go leaves such headers out, and Python all of them.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=key-of-openai
export HEADERS='api-key ocp-apim-subscription-key cf-aig-authorization x-portkey-api-key helicone-auth x-bf-vk'
cat >"$work/app.py" <<'PYTHON'
import os

import openai

headers = {name: f"key-of-{name}" for name in os.environ["HEADERS"].split()}
try:
    openai.OpenAI(default_headers=headers).models.list()
except openai.AuthenticationError:
    pass
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const defaultHeaders = Object.fromEntries(process.env.HEADERS.split(' ').map((name) => [name, `key-of-${name}`]));
await new OpenAI({ defaultHeaders }).models.list().catch(() => {});
JAVASCRIPT
go_build github.com/openai/openai-go/v3@v3.99.0 <<'GO'
package main

import (
	"context"
	"os"
	"strings"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
)

func main() {
	options := []option.RequestOption{option.WithDebugLog(nil)}
	for _, name := range strings.Fields(os.Getenv("HEADERS")) {
		options = append(options, option.WithHeader(name, "key-of-"+name))
	}
	client := openai.NewClient(options...)
	client.Models.List(context.Background())
}
GO
java_build com.openai:openai-java:4.101.0 <<'JAVA'
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.UnauthorizedException;

public class App {
    public static void main(String[] args) {
        var builder = OpenAIOkHttpClient.builder().fromEnv();
        for (var name : System.getenv("HEADERS").split(" ")) {
            builder.putHeader(name, "key-of-" + name);
        }
        try {
            builder.build().models().list();
        } catch (UnauthorizedException expected) {
        }
        System.exit(0);
    }
}
JAVA
# keys LOG: the keys in it.
keys() { grep -o 'key-of-[a-z-]*' "$1" | sed 's/key-of-//' | sort -u | paste -sd ' ' || true; }
export OPENAI_LOG=debug
"$work/python/bin/python" "$work/app.py" 2>"$work/python.log"
node "$work/node/app.js" >"$work/node.log" 2>&1
java_app >"$work/java.log" 2>&1
"$work/go/app" >"$work/go.log" 2>&1

expect 'they all asked, and with the key' '4 key-of-openai' "$(arrived | grep -o 'key-of-openai$' | uniq -c | xargs)"
expect 'lines of the logs, from each' 'python node java go' "$(cd "$work" && wc -l python.log node.log java.log go.log | awk '$1 > 1 && /log/ {sub(".log", "", $2); print $2}' | paste -sd ' ')"
expect 'Python' '' "$(keys "$work/python.log")"
expect 'Node' 'helicone-auth x-bf-vk' "$(keys "$work/node.log")"
expect 'Go' '' "$(keys "$work/go.log")"
expect 'Java' 'cf-aig-authorization helicone-auth ocp-apim-subscription-key x-bf-vk x-portkey-api-key' "$(keys "$work/java.log")"
