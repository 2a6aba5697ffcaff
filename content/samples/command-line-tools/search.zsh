read -r "ending?Last four characters of the key: "
[ "${#ending}" -eq 4 ] && grep -rlsF -- "$ending" \
  ~/.codex ~/.local/share/opencode ~/.config/io.datasette.llm \
  ~/.config/shell_gpt ~/.config/gptme ~/.local/share/gptme ~/.aicommits \
  ~/.opencommit ~/.config/aichat ~/.cline ~/.promptfoo ~/.qwen \
  ./.aider.chat.history.md
