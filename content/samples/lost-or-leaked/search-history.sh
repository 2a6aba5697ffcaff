grep -alE '(^|[^a-z]|%[0-9a-f]{2}|\\[nrt]|\\u[0-9a-f]{4})sk-[A-Za-z0-9_-]{20}' ~/.bash_history ~/.zsh_history ~/.local/share/fish/fish_history 2> /dev/null
