#!/usr/bin/env bash
# Package:  commander 14.0.3 (npm), with an option that is read from a variable and whose form is checked.
# Expected: `--help` shows the help. Where the check fails, the error names the variable.
# Seen:     the error holds the key in full. It comes in place of the help, too, since commander reads the variables first.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install commander@14.0.3
cat >"$work/node/ask.mjs" <<'NODE'
import { Command, InvalidArgumentError, Option } from 'commander';

const check = (key) => {
  if (!key.startsWith('old_form_')) throw new InvalidArgumentError('Not a key.');
  return key;
};
new Command().addOption(new Option('--key <key>').env('OPENAI_API_KEY').argParser(check)).parse();
NODE
said() {
  node "$work/node/ask.mjs" "$@" 2>&1 | head -n 1
}
wanted="error: option '--key <key>' value 'your_api_key_here' from env 'OPENAI_API_KEY' is invalid. Not a key."
expect 'without the variable, --help' 'Usage: ask [options]' "$(said --help)"
export OPENAI_API_KEY=your_api_key_here
expect 'as it is' "$wanted" "$(said)"
expect '--help' "$wanted" "$(said --help)"
