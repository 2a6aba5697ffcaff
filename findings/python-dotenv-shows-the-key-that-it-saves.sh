#!/usr/bin/env bash
# Package:  python-dotenv 1.2.4 with its command `dotenv`; make stands for the programs that take a line of `.env` as it is.
# Expected: `dotenv set OPENAI_API_KEY …` and set_key() save the key and show nothing of it. The line is what was given.
# Seen:     the command prints the key in full. set_key() returns it, so a notebook shows it below the cell, also where getpass hid
#           what was typed. The line has quotes, which are then a part of the key for whoever takes them as they are. A comment
#           behind the old key and the word `export` are gone.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install 'python-dotenv[cli]==1.2.4'
cd "$work"
echo 'export OPENAI_API_KEY=old_example_key # team' >.env

expect 'dotenv set prints' 'OPENAI_API_KEY=first_example_key' "$(python/bin/dotenv set OPENAI_API_KEY first_example_key)"
expect 'the line' "OPENAI_API_KEY='first_example_key'" "$(cat .env)"
# As a notebook does: the value of the last line of a cell is shown.
cat >cell.py <<'PYTHON'
import code
shell = code.InteractiveInterpreter()
shell.runsource("from dotenv import set_key")
shell.runsource("set_key('.env', 'OPENAI_API_KEY', 'second_example_key')")
PYTHON
expect 'a cell shows' "(True, 'OPENAI_API_KEY', 'second_example_key')" "$(python/bin/python cell.py)"
# The words are for make.
# shellcheck disable=SC2016
printf 'include .env\nexport\nall:\n\t@printenv OPENAI_API_KEY\n' >Makefile
expect 'make' "'second_example_key'" "$(make --silent)"
