#!/usr/bin/env bash
# Packages: @modelcontextprotocol/sdk 1.32.2, @ai-sdk/mcp 2.0.99, @openai/agents 0.20.0, @modelcontextprotocol/inspector 2.12.0, mcporter 0.12.3,
#           supergateway 4.0.0 and mcp-proxy 6.7.19 on Node 24.21.0; fastmcp 4.2.3 with uv 0.13.9 (Python). Each starts a local MCP server, as
#           it does with any that somebody else wrote. OPENAI_API_KEY is set, and no setting of the server names it.
# Expected: the key is not handed to the server, by the rule of MCP's own SDK: a few variables such as PATH, and those that are named.
# Seen:     mcporter, supergateway and mcp-proxy hand over all variables. FastMCP keeps to the rule until another variable is named: with
#           `env_vars={"OTHER": "1"}`, UvStdioTransport hands over all of them, and so do those for uvx and npx. The others keep to it; so
#           a server that finds its key behind the four says behind those that it has none.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install node@24.21.0 @modelcontextprotocol/sdk@1.32.2 @ai-sdk/mcp@2.0.99 @openai/agents@0.20.0 zod@4.6.7 @modelcontextprotocol/inspector@2.12.0 \
  mcporter@0.12.3 supergateway@4.0.0 mcp-proxy@6.7.19
uv_install fastmcp==4.2.3
cat >"$work/server.py" <<'PYTHON'
import json, os, sys

with open(sys.argv[1], "w") as note:
    note.write("key" if "OPENAI_API_KEY" in os.environ else "no key")
for line in sys.stdin:
    asked = json.loads(line)
    answers = {"initialize": {"capabilities": {"tools": {}}, "serverInfo": {"name": "tools", "version": "1"},
                              "protocolVersion": (asked.get("params") or {}).get("protocolVersion")}, "tools/list": {"tools": []}}
    known = answers.get(asked["method"])
    reply = {"result": known} if known else {"error": {"code": -32601, "message": "Method not found"}}
    if "id" in asked:
        print(json.dumps({"jsonrpc": "2.0", "id": asked["id"], **reply}), flush=True)
PYTHON
cat >"$work/node/ask.mjs" <<'NODE'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { createMCPClient } from '@ai-sdk/mcp';
import { Experimental_StdioMCPTransport } from '@ai-sdk/mcp/mcp-stdio';
import { MCPServerStdio } from '@openai/agents';
import { createRuntime } from 'mcporter';

const [name, named, command, ...args] = process.argv.slice(2);
const server = { command, args, ...(named === 'named' ? { env: { OTHER: '1' } } : {}) };
const ask = {
  sdk: async () => {
    const client = new Client({ name: 'ask', version: '1' });
    await client.connect(new StdioClientTransport(server));
    await client.listTools();
  },
  'ai-sdk': async () => (await createMCPClient({ transport: new Experimental_StdioMCPTransport(server) })).tools(),
  agents: async () => {
    const agents = new MCPServerStdio(server);
    await agents.connect();
    await agents.listTools();
  },
  mcporter: async () => {
    const { env, ...rest } = server;
    const runtime = await createRuntime({ servers: [{ name: 'tools', command: { kind: 'stdio', cwd: '.', ...rest }, env }] });
    await runtime.listTools('tools');
  },
};
await ask[name]();
process.exit();
NODE
cat >"$work/ask.py" <<'PYTHON'
import asyncio, sys
from fastmcp import Client
from fastmcp.client.transports import StdioTransport, UvStdioTransport

kind, named, command, *args = sys.argv[1:]
other = {"OTHER": "1"} if named == "named" else None
transport = UvStdioTransport(command, args, env_vars=other) if kind == "uv" else StdioTransport(command, args, env=other)

async def ask():
    async with Client(transport) as client:
        await client.list_tools()

asyncio.run(ask())
PYTHON
cd "$work"
PATH=$work/node/node_modules/.bin:$work/python/bin:$PATH
server_of_tools=("$(command -v python3)" "$work/server.py" "$work/note")
# handed COMMAND...: what the server that it starts has found.
handed() {
  rm -f "$work/note"
  OPENAI_API_KEY=your_api_key_here "$@" >"$work/said" 2>&1 </dev/null || fail_with "$work/said"
  cat "$work/note"
}
# served PROGRAM ARGUMENT...: as above, of a program that goes on running and starts the server when it is asked.
served() {
  local port started
  rm -f "$work/note"
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  OPENAI_API_KEY=your_api_key_here node "$work/node/node_modules/.bin/$1" --port "$port" "${@:2}" >"$work/said" 2>&1 </dev/null &
  started=$!
  for _ in $(seq 60); do
    curl -s -m 2 -o "$work/page" -H 'content-type: application/json' -H 'accept: application/json, text/event-stream' "http://127.0.0.1:$port/mcp" -d '
      {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {},
       "clientInfo": {"name": "ask", "version": "1"}}}' || true
    if [ -s "$work/note" ]; then break; fi
    sleep 0.5
  done
  kill "$started"
  wait "$started" 2>/dev/null || true
  cat "$work/note"
}
for one in sdk ai-sdk agents; do
  expect "$one" 'no key' "$(handed node node/ask.mjs "$one" none "${server_of_tools[@]}")"
  expect "$one, another variable named" 'no key' "$(handed node node/ask.mjs "$one" named "${server_of_tools[@]}")"
done
expect 'inspector' 'no key' "$(handed node node/node_modules/.bin/mcp-inspector --cli -e OTHER=1 "${server_of_tools[@]}" --method tools/list)"
expect 'mcporter' 'key' "$(handed node node/ask.mjs mcporter none "${server_of_tools[@]}")"
expect 'supergateway' 'key' "$(served supergateway --outputTransport streamableHttp --stdio "${server_of_tools[*]}")"
expect 'mcp-proxy' 'key' "$(served mcp-proxy -- "${server_of_tools[@]}")"
expect 'fastmcp' 'no key' "$(handed python3 ask.py plain named "${server_of_tools[@]}")"
expect 'fastmcp with uv' 'no key' "$(handed python3 ask.py uv none "${server_of_tools[@]}")"
expect 'fastmcp with uv, another variable named' 'key' "$(handed python3 ask.py uv named "${server_of_tools[@]}")"
