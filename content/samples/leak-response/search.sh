(
  printf 'Deleted key: '; read -rs old_key; echo
  if [ -n "$old_key" ]; then
    printf '%s\n' "$old_key" | git grep -lF --untracked -f - -- :/
    git log --all -p --cc --text --no-textconv | grep -cF -f <(printf '%s\n' "$old_key")
  else
    echo "No key was read"
  fi
)
