#!/bin/sh
# Save as .git/hooks/pre-commit and run: chmod +x .git/hooks/pre-commit
if git diff --cached --unified=0 --text --no-color --no-ext-diff --no-textconv | LC_ALL=C tr -d '\000' |
  LC_ALL=C grep -qE '^\+(.*([^a-z]|%[0-9a-f]{2}|\\[nrt]|\\u[0-9a-f]{4}))?sk-[A-Za-z0-9_-]{20}'; then
  echo "A staged line looks like an API key. Nothing was committed." >&2
  exit 1
fi
