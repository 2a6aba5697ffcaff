#!/usr/bin/env bash
# Packages: astro 7.3.5 on node 24.21.0.
# Expected: a collection has its entries in one order, so two builds of the same files are the same.
# Seen:     entries are ordered by the language of the machine that builds: where Czech is set, `checklists` comes behind
#           `faq`, because ch is a letter after h there.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install astro@7.3.5 node@24.21.0
site=$work/node
mkdir -p "$site/src/pages" "$site/entries"
for id in checklists errors faq; do echo "{\"id\":\"$id\"}" >"$site/entries/$id.json"; done
cat >"$site/src/content.config.ts" <<'TYPESCRIPT'
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { files: defineCollection({ loader: glob({ base: './entries', pattern: '*.json' }) }) };
TYPESCRIPT
cat >"$site/src/pages/order.txt.ts" <<'TYPESCRIPT'
import { getCollection } from 'astro:content';
export const GET = async () => new Response((await getCollection('files')).map(({ id }) => id).join(' '));
TYPESCRIPT
# order LANGUAGE: that of the entries in a build on a machine with that language.
order() {
  rm -rf "$site/dist" "$site/.astro" "$site/node_modules/.astro"
  (cd "$site" && LC_ALL=$1 ASTRO_TELEMETRY_DISABLED=1 "$site/node_modules/.bin/node" node_modules/astro/bin/astro.mjs build) >"$work/output" 2>&1
  cat "$site/dist/order.txt"
}

expect 'in English' 'checklists errors faq' "$(order en_US.UTF-8)"
expect 'in Czech' 'errors faq checklists' "$(order cs_CZ.UTF-8)"
