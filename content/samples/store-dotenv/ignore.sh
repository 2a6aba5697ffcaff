printf '\n.env\n' >> .gitignore
[ -z "$(git ls-files .env)" ] || echo "Git already tracks .env"
git check-ignore -q .env && echo "Git ignores .env"
