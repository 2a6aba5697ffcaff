(
  printf 'Last four characters of the key: '; read -r ending
  if [ "${#ending}" -eq 4 ]; then
    grep -rlsF -- "$ending" \
      ~/.codex ~/.local/share/opencode ~/.config/io.datasette.llm \
      ~/.config/shell_gpt ~/.config/gptme ~/.local/share/gptme ~/.aicommits \
      ~/.opencommit ~/.config/aichat ~/.cline ~/.promptfoo ~/.qwen ~/.continue \
      ~/.config/.czrc ~/.config/gpt-cli ~/.npm/_logs \
      ~/.local/state/pipx/log \
      ~/Library/Application\ Support/io.datasette.llm \
      ~/Library/Application\ Support/aichat \
      ./.env ./promptfooconfig.yaml ./.aider.chat.history.md
  else
    echo "Type exactly four characters"
  fi
)
