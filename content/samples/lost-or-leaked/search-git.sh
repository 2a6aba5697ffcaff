git grep -lE --untracked '(^|[^A-Za-z0-9])sk-[A-Za-z0-9_-]{20}'
git log --all --oneline --name-only -G '(^|[^A-Za-z0-9])sk-[A-Za-z0-9_-]{20}'
