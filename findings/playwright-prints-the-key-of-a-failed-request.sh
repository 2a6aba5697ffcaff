#!/usr/bin/env bash
# Package:  playwright-core 1.65.1 (npm), its requests without a browser, the key in `extraHTTPHeaders`. Nothing listens at the
#           address, or the server refuses the key and `failOnStatusCode` is set.
# Expected: the error names the address and what went wrong.
# Seen:     it also lists the headers of the request, that with the key in full, so the key stands in the report of a test. A trace
#           of the same calls, which CI systems keep as a file, holds it as well.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install playwright-core@1.65.1
start_stand_in
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { request } from 'playwright-core';
const [address, trace] = process.argv.slice(2);
const context = await request.newContext({ extraHTTPHeaders: { Authorization: 'Bearer your_api_key_here' } });
await context.tracing.start();
const print = (error) => console.log(/Authorization: .*?here/.exec(error.message)?.[0] ?? error.message);
await context.get('http://127.0.0.1:1/').catch(print);
await context.get(`${address}/models`, { failOnStatusCode: true }).catch(print);
await context.tracing.stop({ path: trace });
await context.dispose();
JAVASCRIPT
header='Authorization: Bearer your_api_key_here'
expect 'the two errors' "$header"$'\n'"$header" "$(node "$work/node/app.js" "$address" "$work/trace.zip")"
expect 'the trace' True "$(python3 -c '
import sys, zipfile
trace = zipfile.ZipFile(sys.argv[1])
print(any(b"your_api_key_here" in trace.read(name) for name in trace.namelist()))' "$work/trace.zip")"
