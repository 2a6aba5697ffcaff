#!/usr/bin/env bash
# Packages: dynaconf 3.3.5 and python-dotenv 1.2.4.
# Expected: a line with the name in small letters, openai_api_key=…, gives nobody OPENAI_API_KEY.
# Seen:     settings.OPENAI_API_KEY of Dynaconf has the key. The environment of the same program has not, so an SDK that looks
#           there finds none, and a program that checks its settings first says that all is well.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install dynaconf==3.3.5 python-dotenv==1.2.4
cd "$work"
echo 'openai_api_key=key_in_file' >.env
by_settings=$(python/bin/python -c '
import os, dynaconf
settings = dynaconf.Dynaconf(load_dotenv=True, envvar_prefix=False)
print(settings.OPENAI_API_KEY, os.environ.get("OPENAI_API_KEY"))')
by_dotenv=$(python/bin/python -c '
import os, dotenv
dotenv.load_dotenv(".env")
print(os.environ.get("OPENAI_API_KEY"))')
expect 'Dynaconf, its settings and the environment' 'key_in_file None' "$by_settings"
expect 'load_dotenv()' None "$by_dotenv"
