#!/usr/bin/env bash
# Package:  pydantic-settings 2.16.3 with pydantic 2.14.4; the key is declared as SecretStr, and another variable is missing.
# Expected: the error names the missing variable. The key is masked wherever it appears, because it is declared as a secret.
# Seen:     the error holds the key in full, as a part of the input that lacks a variable. With `hide_input_in_errors` it
#           does not.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install pydantic-settings==2.16.3 pydantic==2.14.4
export OPENAI_API_KEY=your_api_key_here
seen() {
  "$work/python/bin/python" -c '
import sys
from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

class Settings(BaseSettings):
    model_config = SettingsConfigDict(hide_input_in_errors=sys.argv[1] == "hide")
    openai_api_key: SecretStr
    database: str

try:
    Settings()
except ValidationError as error:
    print(str(error).splitlines()[2].strip())' "$1"
}
expect 'as it is' "Field required [type=missing, input_value={'openai_api_key': 'your_api_key_here'}, input_type=dict]" "$(seen show)"
expect 'with hide_input_in_errors' 'Field required [type=missing]' "$(seen hide)"
