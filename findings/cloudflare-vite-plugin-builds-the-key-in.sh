#!/usr/bin/env bash
# Packages: @cloudflare/vite-plugin 1.64.0, wrangler 4.164.0, vite 8.3.8 on Node 24.21.0. The key and another secret stand in
#           `.env.local`, which stays out of git. `vite build` builds for production, and no code reads either of them.
# Expected: no file of the build holds the key.
# Seen:     the build holds a file of its own, `dist/any/.dev.vars`, with both secrets in full. Its name begins with a dot, so a
#           plain `ls` does not list it. Whoever keeps or copies the folder `dist` keeps the key. With `.env.production` alone, the
#           file that by its name is for this build, there is none.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @cloudflare/vite-plugin@1.64.0 wrangler@4.164.0 vite@8.3.8 node@24.21.0
export PATH=$work/node/node_modules/.bin:$PATH HOME=$work WRANGLER_SEND_METRICS=false CLOUDFLARE_CF_FETCH_ENABLED=false
cd "$work/node"
echo '{ "name": "any", "main": "app.js", "compatibility_date": "2026-07-01" }' >wrangler.jsonc
echo "export default { fetch: () => new Response('any') };" >app.js
cat >vite.config.js <<'JAVASCRIPT'
import { cloudflare } from '@cloudflare/vite-plugin';
export default { plugins: [cloudflare()] };
JAVASCRIPT
build() {
  rm -rf dist
  vite build >"$work/log" 2>&1
  find dist -type f -exec grep -l your_api_key_here {} +
}
printf 'OPENAI_API_KEY=your_api_key_here\nANOTHER_SECRET=other\n' >.env.local
expect 'files with the key' dist/any/.dev.vars "$(build)"
expect 'the other secret' "ANOTHER_SECRET='other'" "$(grep ANOTHER dist/any/.dev.vars)"
mv .env.local .env.production
expect 'files with the key' '' "$(build || true)"
expect 'the app is there' dist/any/index.js "$(ls dist/any/index.js)"
