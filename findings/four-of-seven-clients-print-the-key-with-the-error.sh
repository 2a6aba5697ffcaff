#!/usr/bin/env bash
# Packages: axios 1.21.1, got 16.1.0, ky 2.1.0, superagent 10.4.2, ofetch 1.5.1, wretch 3.0.9, undici 8.13.1 on Node 24.21.0. A
#           request with the key in its header is refused with 401, and `console.log` prints the error.
# Expected: the error names the status and the address, and no header of the request.
# Seen:     those of axios, got, ky and superagent hold the key in full; those of ofetch, wretch and undici do not.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install axios@1.21.1 got@16.1.0 ky@2.1.0 superagent@10.4.2 ofetch@1.5.1 wretch@3.0.9 undici@8.13.1 node@24.21.0
start_stand_in
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { format } from 'node:util';
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import { ofetch } from 'ofetch';
import superagent from 'superagent';
import { Agent, interceptors, request } from 'undici';
import wretch from 'wretch';

const address = `${process.argv[2]}/models`;
const headers = { authorization: 'Bearer your_api_key_here' };
const calls = {
  axios: () => axios.get(address, { headers }),
  got: () => got(address, { headers }).json(),
  ky: () => ky.get(address, { headers }).json(),
  superagent: () => superagent.get(address).set(headers),
  ofetch: () => ofetch(address, { headers }),
  wretch: () => wretch(address).headers(headers).get().json(),
  undici: () => request(address, { headers, dispatcher: new Agent().compose(interceptors.responseError()) }),
};
for (const [name, call] of Object.entries(calls)) {
  const printed = await call().then(() => 'no error', (error) => format(error));
  console.log(name, /401/.test(printed), printed.includes('your_api_key_here') ? 'the key is in it' : 'no key in it');
}
process.exit();
JAVASCRIPT
printed=$("$work/node/node_modules/.bin/node" "$work/node/app.js" "$address")
for name in axios got ky superagent; do expect $name "$name true the key is in it" "$(grep "^$name " <<<"$printed")"; done
for name in ofetch wretch undici; do expect $name "$name true no key in it" "$(grep "^$name " <<<"$printed")"; done
