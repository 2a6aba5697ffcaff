#!/usr/bin/env bash
# Packages: joi 18.3.2, valibot 1.5.0, arktype 2.2.10, superstruct 2.0.2, convict 6.2.5, zod 4.6.7, yup 1.7.1, effect 4.1.0 (npm).
#           Each checks at the start that OPENAI_API_KEY has a form, which is no longer that of today's keys.
# Expected: the error names the variable and the form. It does not hold the value, for such errors end in logs.
# Seen:     joi, valibot, arktype, superstruct and convict put the whole value into the text; zod, yup and effect do not.
#           valibot's startsWith shows only as many characters as it compares, and convict hides what is marked as sensitive.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install joi@18.3.2 valibot@1.5.0 arktype@2.2.10 superstruct@2.0.2 convict@6.2.5 zod@4.6.7 yup@1.7.1 effect@4.1.0 node@24.21.0
cat >"$work/node/check.mjs" <<'NODE'
import { type } from 'arktype';
import convict from 'convict';
import { Schema } from 'effect';
import joi from 'joi';
import * as superstruct from 'superstruct';
import * as valibot from 'valibot';
import * as yup from 'yup';
import * as zod from 'zod';

const FORM = /^old_form_/;
const env = { OPENAI_API_KEY: process.env.OPENAI_API_KEY };
const asOldForm = (value) => {
  if (!FORM.test(value)) throw new Error('has another form');
};
const withConvict = (sensitive) =>
  convict({ key: { format: asOldForm, default: 'old_form_', env: 'OPENAI_API_KEY', sensitive } }).validate();
const withValibot = (rule) => valibot.parse(valibot.object({ OPENAI_API_KEY: valibot.pipe(valibot.string(), rule) }), env);
const checks = {
  joi: () => joi.attempt(env, joi.object({ OPENAI_API_KEY: joi.string().pattern(FORM) })),
  valibot: () => withValibot(valibot.regex(FORM)),
  arktype: () => type({ OPENAI_API_KEY: '/^old_form_/' }).assert(env),
  superstruct: () => superstruct.assert(env, superstruct.object({ OPENAI_API_KEY: superstruct.pattern(superstruct.string(), FORM) })),
  convict: () => withConvict(false),
  'convict, sensitive': () => withConvict(true),
  'valibot, startsWith': () => withValibot(valibot.startsWith('old_form_')),
  zod: () => zod.object({ OPENAI_API_KEY: zod.string().regex(FORM) }).parse(env),
  yup: () => yup.object({ OPENAI_API_KEY: yup.string().matches(FORM) }).validateSync(env),
  effect: () =>
    Schema.decodeUnknownSync(Schema.Struct({ OPENAI_API_KEY: Schema.String.check(Schema.isPattern(FORM)) }))(env),
};
for (const [name, check] of Object.entries(checks)) {
  try {
    check();
    console.log(`${name}: no error`);
  } catch (error) {
    console.log(`${name}: ${String(error.message).includes(env.OPENAI_API_KEY) ? 'in full' : 'not in full'}`);
  }
}
NODE
seen=$(OPENAI_API_KEY=your_api_key_here "$work/node/node_modules/.bin/node" "$work/node/check.mjs")
for name in joi valibot arktype superstruct convict; do expect "the key in the error of $name" 'in full' "$(sed -n "s/^$name: //p" <<<"$seen")"; done
for name in 'convict, sensitive' 'valibot, startsWith' zod yup effect; do
  expect "the key in the error of $name" 'not in full' "$(sed -n "s/^$name: //p" <<<"$seen")"
done
