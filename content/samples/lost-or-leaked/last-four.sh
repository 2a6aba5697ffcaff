case "$OPENAI_API_KEY" in
  sk-proj-* | sk-svcacct-* | sk-admin-*) prefix="$(printf %s "$OPENAI_API_KEY" | cut -d- -f1-2)-" ;;
  sk-*) prefix="sk-" ;;
  *) prefix="unknown prefix, " ;;
esac
if [ "${#OPENAI_API_KEY}" -ge 20 ]; then
  echo "$prefix…$(printf %s "$OPENAI_API_KEY" | tail -c 4)"
else
  echo "OPENAI_API_KEY is not set, or too short to be a key"
fi
