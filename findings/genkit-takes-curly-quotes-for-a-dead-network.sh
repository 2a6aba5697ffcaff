#!/usr/bin/env bash
# Packages: genkit 1.42.0 with @genkit-ai/compat-oai 1.42.0 (which brings openai 4.104.0).
# Expected: a key in curly quotes gives an error of its own, as in openai 7.59.0, which speaks of a character.
# Seen:     it gives `UNKNOWN: Connection error.`, letter for letter what a dead network gives. Nothing is sent.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install genkit@1.42.0 @genkit-ai/compat-oai@1.42.0
start_stand_in
cd "$work/node"
cat >app.js <<'JAVASCRIPT'
import { openAI } from '@genkit-ai/compat-oai/openai';
import { genkit } from 'genkit';
const ai = genkit({ plugins: [openAI({ maxRetries: 0 })] });
await ai.generate({ model: openAI.model('gpt-4o-mini'), prompt: 'hi' }).catch((error) => console.log(error.message));
JAVASCRIPT

export OPENAI_API_KEY=your_api_key_here
expect 'a dead network' 'UNKNOWN: Connection error.' "$(OPENAI_BASE_URL=http://127.0.0.1:9/v1 node app.js)"
export OPENAI_BASE_URL=$address
expect 'curly quotes' 'UNKNOWN: Connection error.' "$(OPENAI_API_KEY='“your_api_key_here”' node app.js)"
expect 'the stand-in got' nothing "$(arrived)"
