#!/usr/bin/env bash
# Packages: webpack 5.113.0, @rspack/core 2.3.4, @vercel/ncc 0.45.0, esbuild 0.28.1 and Node. A server reads its `.env` with
#           `process.loadEnvFile(new URL('.env', import.meta.url))`, the way to name a file beside a module, and is bundled for Node.
# Expected: the bundle reads the file where it lies; the key is not among what is built, as with esbuild.
# Seen:     the other three take the file for an asset and copy it to `dist`, the first two under a name that neither a rule for `.env` in
#           `.gitignore` nor a reader knows. Their program reads the copy, so after a change of `.env` it goes on with the old key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install webpack@5.113.0 @rspack/core@2.3.4 @vercel/ncc@0.45.0 esbuild@0.28.1
cd "$work/node"
echo "process.loadEnvFile(new URL('.env', import.meta.url)); console.log(process.env.OPENAI_API_KEY);" >app.js
cat >build.js <<'JAVASCRIPT'
import { rspack } from '@rspack/core';
import { buildSync } from 'esbuild';
import webpack from 'webpack';

const [, , bundler] = process.argv;
const settings = { mode: 'production', target: 'node', entry: './app.js', output: { path: `${process.cwd()}/dist`, filename: 'main.cjs' } };
if (bundler === 'esbuild') {
  buildSync({ entryPoints: ['app.js'], bundle: true, platform: 'node', format: 'esm', outfile: 'dist/main.mjs', logLevel: 'error' });
} else {
  await new Promise((resolve) => (bundler === 'webpack' ? webpack : rspack)(settings, resolve));
}
JAVASCRIPT
# built BUNDLER: the files it makes that hold the key, with another name for a hash, and what the program prints after a change of `.env`.
built() {
  rm -rf dist
  echo 'OPENAI_API_KEY=the_first_key' >.env
  if [ "$1" = ncc ]; then npx ncc build app.js -o dist >/dev/null; else node build.js "$1"; fi
  local holders
  holders=$(cd dist && grep -rl the_first_key . | sed -E 's|[0-9a-f]{12,}|HASH|' || true)
  echo 'OPENAI_API_KEY=the_second_key' >.env
  if [ ! -e dist/.env ]; then cp .env dist/.env; fi
  echo "${holders:-no file} $(node "$(find dist -name "main.*js" -o -name "index.*js")")"
}

expect 'esbuild' 'no file the_second_key' "$(built esbuild)"
expect 'webpack' './HASH the_first_key' "$(built webpack)"
expect 'rspack' './HASH the_first_key' "$(built rspack)"
expect 'ncc' './.env the_first_key' "$(built ncc)"
