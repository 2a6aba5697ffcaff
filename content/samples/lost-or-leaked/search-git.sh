git grep -lE --untracked '(^|[^a-z]|%[0-9a-f]{2}|\\[nrt]|\\u[0-9a-f]{4})sk-[A-Za-z0-9_-]{20}' -- :/
git log --all -m --text --no-textconv --oneline --name-only -G '(^|[^a-z]|%[0-9a-f]{2}|\\[nrt]|\\u[0-9a-f]{4})sk-[A-Za-z0-9_-]{20}'
