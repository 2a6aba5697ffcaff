git grep -lE --untracked '(^|[^a-z]|\\[nrt])sk-[A-Za-z0-9_-]{20}'
git log --all --oneline --name-only -G '(^|[^a-z]|\\[nrt])sk-[A-Za-z0-9_-]{20}'
