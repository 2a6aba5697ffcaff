#!/bin/sh
# Save as .git/hooks/pre-commit and run: chmod +x .git/hooks/pre-commit
if git diff --cached --unified=0 | grep -qE '^\+(.*([^a-z]|\\[nrt]))?sk-[A-Za-z0-9_-]{20}'; then
  echo "A staged line looks like an API key. Nothing was committed." >&2
  exit 1
fi
