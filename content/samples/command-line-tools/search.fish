read -P "Last four characters of the key: " ending
test (string length -- "$ending") -eq 4; and grep -rlsF -- "$ending" \
  ~/.codex ~/.local/share/opencode ~/.config/io.datasette.llm \
  ~/.config/shell_gpt ~/.config/gptme ~/.local/share/gptme ~/.aicommits \
  ~/.opencommit ~/.config/aichat ~/.cline ~/.promptfoo ~/.qwen \
  ./.aider.chat.history.md
