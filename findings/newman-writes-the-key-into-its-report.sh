#!/usr/bin/env bash
# Packages: newman 6.2.2 (the runner of Postman), @usebruno/cli 4.1.0 (the one of Bruno), one request whose key comes from outside:
#           with `--env-var` in newman, from a variable of the environment in Bruno.
# Expected: the report in JSON, which CI systems keep as a file, hides the key in both.
# Seen:     Bruno puts stars in its place. newman writes it in full, as a variable and in the header of the request.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install newman@6.2.2 @usebruno/cli@4.1.0
start_stand_in
mkdir "$work/bruno"
cd "$work/bruno"
cat >"$work/postman.json" <<'JSON'
{ "info": { "name": "any", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  "item": [{ "name": "models", "request": { "method": "GET", "url": "{{address}}/models",
    "auth": { "type": "bearer", "bearer": [{ "key": "token", "value": "{{key}}" }] } } }] }
JSON
echo '{ "version": "1", "name": "any", "type": "collection" }' >bruno.json
cat >models.bru <<BRUNO
meta {
  name: models
  type: http
}

get {
  url: $address/models
  auth: bearer
}

auth:bearer {
  token: {{process.env.OPENAI_API_KEY}}
}
BRUNO
"$work/node/node_modules/.bin/newman" run "$work/postman.json" --env-var "address=$address" --env-var key=your_api_key_here \
  --reporters json --reporter-json-export "$work/newman.json" >/dev/null || true
expect 'newman sent' '/v1/models Bearer your_api_key_here' "$(arrived)"
OPENAI_API_KEY=your_api_key_here "$work/node/node_modules/.bin/bru" run --output "$work/bruno-report.json" >/dev/null || true
expect 'Bruno sent' '/v1/models Bearer your_api_key_here' "$(arrived)"
expect 'report of newman' 'the key' "$(grep -qs your_api_key_here "$work/newman.json" && echo the key || echo no key)"
expect 'report of Bruno' '"Authorization": "Bearer ********"' "$(grep -o '"Authorization": "[^"]*"' "$work/bruno-report.json")"
expect 'report of Bruno' 'no key' "$(grep -q your_api_key_here "$work/bruno-report.json" && echo the key || echo no key)"
