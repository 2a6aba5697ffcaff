#!/usr/bin/env bash
# Packages: astro 7.3.5 with @astrojs/node on Node 24.21.0. While the development server runs, the key in `.env` is replaced. A
#           page shows it twice: from `astro:env/server` and from `import.meta.env`.
# Expected: the server says ".env changed, restarting server...", so both are the second key; after the line was taken out, none.
# Seen:     `astro:env/server` has the second key, then none. `import.meta.env` has the first key both times, until the server is
#           stopped and started by hand.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install astro@7.3.5 @astrojs/node@11.1.6 node@24.21.0
export ASTRO_TELEMETRY_DISABLED=1 PATH=$work/node/node_modules/.bin:$PATH
cd "$work/node"
mkdir -p src/pages
cat >astro.config.mjs <<'JAVASCRIPT'
import node from '@astrojs/node';
import { defineConfig, envField } from 'astro/config';
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  env: { schema: { OPENAI_API_KEY: envField.string({ context: 'server', access: 'secret', optional: true }) } },
});
JAVASCRIPT
cat >src/pages/index.astro <<'ASTRO'
---
import { OPENAI_API_KEY } from 'astro:env/server';
---
<p>{`schema=${OPENAI_API_KEY} meta=${import.meta.env.OPENAI_API_KEY}`}</p>
ASTRO
# page WANTED: asks until the page holds that, at most half a minute, and prints what it holds.
page() {
  local seen
  for _ in $(seq 60); do
    seen=$(curl --silent --max-time 10 http://127.0.0.1:4635/ | grep -o 'schema=[a-z_]* meta=[a-z_]*' || true)
    if [ "$seen" = "$1" ]; then break; fi
    sleep 0.5
  done
  echo "$seen"
}
echo 'OPENAI_API_KEY=first_key' >.env
setsid astro dev --host 127.0.0.1 --port 4635 >server.log 2>&1 &
server=$!
expect 'at first' 'schema=first_key meta=first_key' "$(page 'schema=first_key meta=first_key')"
echo 'OPENAI_API_KEY=second_key' >.env
expect 'another key' 'schema=second_key meta=first_key' "$(page 'schema=second_key meta=first_key')"
echo 'ANOTHER=1' >.env
expect 'no line' 'schema=undefined meta=first_key' "$(page 'schema=undefined meta=first_key')"
sleep 5
expect 'five seconds later' 'schema=undefined meta=first_key' "$(page 'schema=undefined meta=first_key')"
expect 'restarts' 2 "$(grep -c '.env changed, restarting server' server.log)"
