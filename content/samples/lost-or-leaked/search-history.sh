grep -alE '(^|[^a-z]|\\[nrt])sk-[A-Za-z0-9_-]{20}' ~/.bash_history ~/.zsh_history ~/.local/share/fish/fish_history 2> /dev/null
