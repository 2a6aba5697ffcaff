git grep -lE --untracked 'sk-[A-Za-z0-9_-]{20}'
git log --all --oneline --name-only -G 'sk-[A-Za-z0-9_-]{20}'
