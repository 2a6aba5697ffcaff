printf '\n.env\n' >> .gitignore
git check-ignore .env
git ls-files .env
