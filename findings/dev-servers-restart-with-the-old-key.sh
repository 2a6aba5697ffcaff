#!/usr/bin/env bash
# Packages: react-router 8.4.0, @tanstack/react-start 1.169.5, nuxt 4.5.2 and, as a counterpart, @sveltejs/kit 3.2.0 on Node
#           24.21.0, all but nuxt with vite 8.3.8. While the development server runs, the key in `.env` is replaced, and later
#           its line is taken out. A page shows the key that the server has.
# Expected: each server notes that the file changed and restarts, so the page shows the second key, and at last none.
# Seen:     all four restart. SvelteKit has the second key, then none. The other three have the first key in `process.env` until
#           they are stopped and started by hand: what an earlier reading put there wins over the file.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
export NUXT_TELEMETRY_DISABLED=1

# app NAME PACKAGE@VERSION...: a folder of its own, where the script stays.
app() {
  npm_install node@24.21.0 "${@:2}"
  mv "$work/node" "$work/$1"
  cd "$work/$1"
  echo 'OPENAI_API_KEY=first_key' >.env
}

# wait_for WANTED COMMAND...: asks again until the command prints that, at most half a minute, and prints its last answer.
wait_for() {
  local seen
  for _ in $(seq 60); do
    seen=$("${@:2}" || true)
    if [ "$seen" = "$1" ]; then break; fi
    sleep 0.5
  done
  echo "$seen"
}

# change TEXT: writes the file and waits until the log has the mark of one more start.
change() {
  local starts
  starts=$(grep -c "$mark" server.log || true)
  echo "$1" >.env
  expect 'starts again' $((starts + 1)) "$(wait_for $((starts + 1)) grep -c "$mark" server.log)"
  sleep 4
}

# try PORT/PATH SECOND THIRD COMMAND...: which key the page shows after the change, and which without the line.
try() {
  local look="curl --silent --max-time 10 http://127.0.0.1:$1 | grep -o 'key=[a-z_]*' | head -1"
  PATH=$PWD/node_modules/.bin:$PATH setsid "${@:4}" >server.log 2>&1 &
  server=$!
  expect 'at first' key=first_key "$(wait_for key=first_key bash -c "$look")"
  change 'OPENAI_API_KEY=second_key'
  expect 'another key' "key=$2" "$(wait_for "key=$2" bash -c "$look")"
  change 'ANOTHER=1'
  expect 'no line' "key=$3" "$(wait_for "key=$3" bash -c "$look")"
  kill -- "-$server"
  server=
}

echo SvelteKit
mark='server restarted'
app kit @sveltejs/kit@3.2.0 @sveltejs/vite-plugin-svelte@7.3.1 svelte@5.57.3 vite@8.3.8
mkdir -p src/routes
cat >vite.config.js <<'JAVASCRIPT'
import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()], server: { host: '127.0.0.1', port: 4631 } };
JAVASCRIPT
echo '<html><head>%sveltekit.head%</head><body>%sveltekit.body%</body></html>' >src/app.html
cat >src/env.js <<'JAVASCRIPT'
import { defineEnvVars } from '@sveltejs/kit/env';
export const variables = defineEnvVars({ OPENAI_API_KEY: { schema: (value) => value } });
JAVASCRIPT
cat >src/routes/+page.server.js <<'JAVASCRIPT'
import { OPENAI_API_KEY } from '$app/env/private';
export const load = () => ({ key: `key=${OPENAI_API_KEY}` });
JAVASCRIPT
echo '<script>let { data } = $props();</script><p>{data.key}</p>' >src/routes/+page.svelte
try 4631/ second_key undefined vite dev

echo 'React Router'
mark='server restarted'
app router react-router@8.4.0 @react-router/dev@8.4.0 @react-router/node@8.4.0 vite@8.3.8 react@19.3.1 react-dom@19.3.1 isbot@5.2.3
mkdir app
cat >vite.config.js <<'JAVASCRIPT'
import { reactRouter } from '@react-router/dev/vite';
export default { plugins: [reactRouter()], server: { host: '127.0.0.1', port: 4632 } };
JAVASCRIPT
echo "import { index } from '@react-router/dev/routes'; export default [index('home.jsx')];" >app/routes.js
cat >app/root.jsx <<'JAVASCRIPT'
import { Outlet } from 'react-router';
export default () => <html lang="en"><body><Outlet /></body></html>;
JAVASCRIPT
cat >app/home.jsx <<'JAVASCRIPT'
export const loader = () => `key=${process.env.OPENAI_API_KEY}`;
export default ({ loaderData }) => <p>{loaderData}</p>;
JAVASCRIPT
try 4632/ first_key first_key react-router dev

echo 'TanStack Start'
mark='server restarted'
app start @tanstack/react-start@1.169.5 @tanstack/react-router@1.170.46 @vitejs/plugin-react@6.3.0 vite@8.3.8 react@19.3.1 react-dom@19.3.1
mkdir -p src/routes
cat >vite.config.js <<'JAVASCRIPT'
import { tanstackStart } from '@tanstack/react-start/plugin/vite';
import react from '@vitejs/plugin-react';
export default { plugins: [tanstackStart(), react()], server: { host: '127.0.0.1', port: 4633 } };
JAVASCRIPT
cat >src/router.jsx <<'JAVASCRIPT'
import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routeTree.gen';
export const getRouter = () => createRouter({ routeTree });
JAVASCRIPT
cat >src/routes/__root.jsx <<'JAVASCRIPT'
import { createRootRoute, Outlet, Scripts } from '@tanstack/react-router';
export const Route = createRootRoute({ component: () => <html lang="en"><body><Outlet /><Scripts /></body></html> });
JAVASCRIPT
cat >src/routes/index.jsx <<'JAVASCRIPT'
import { createFileRoute } from '@tanstack/react-router';
import { createServerFn } from '@tanstack/react-start';
const read = createServerFn().handler(async () => `key=${process.env.OPENAI_API_KEY}`);
export const Route = createFileRoute('/')({ loader: () => read(), component: () => <p>{Route.useLoaderData()}</p> });
JAVASCRIPT
try 4633/ first_key first_key vite dev

echo Nuxt
mark='Nitro server built'
app nuxt nuxt@4.5.2
mkdir -p app server/api
echo "export default defineNuxtConfig({ compatibilityDate: '2026-01-01', devtools: { enabled: false } });" >nuxt.config.ts
echo '<template><p>any</p></template>' >app/app.vue
echo 'export default defineEventHandler(() => `key=${process.env.OPENAI_API_KEY}`);' >server/api/key.ts
try 4634/api/key first_key first_key nuxt dev --host 127.0.0.1 --port 4634
