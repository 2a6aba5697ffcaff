& {
  $ending = Read-Host "Last four characters of the key"
  $places = "~/.codex", "~/.local/share/opencode", "~/.config/io.datasette.llm", "~/.config/shell_gpt",
    "~/.config/gptme", "~/.local/share/gptme", "~/.aicommits", "~/.opencommit", "~/.config/aichat",
    "~/.cline", "~/.promptfoo", "~/.qwen", "~/.continue", "~/.config/.czrc", "~/.config/gpt-cli",
    "$env:APPDATA/io.datasette.llm", "$env:APPDATA/aichat",
    "./.env", "./promptfooconfig.yaml", "./.aider.chat.history.md"
  if ($ending.Length -eq 4) {
    Get-ChildItem $places -Recurse -File -Force -ErrorAction SilentlyContinue |
      Select-String -SimpleMatch -CaseSensitive -List -Pattern $ending | Select-Object -ExpandProperty Path
  } else { "Type exactly four characters" }
}
