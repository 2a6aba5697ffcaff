if [ -n "$OPENAI_API_KEY" ]; then
  printf '%s\n' "$OPENAI_API_KEY" | git grep -lF --untracked -f - -- :/
  git log --all -p --cc --text --no-textconv | grep -cF -f <(printf '%s\n' "$OPENAI_API_KEY")
else
  echo "OPENAI_API_KEY is not set in this window"
fi
