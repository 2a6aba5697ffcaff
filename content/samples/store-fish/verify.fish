if set --query --export OPENAI_API_KEY
    echo "OPENAI_API_KEY has" (string length -- "$OPENAI_API_KEY") "characters"
else
    echo "OPENAI_API_KEY is not set"
end
if string match --quiet --regex '\s' -- "$OPENAI_API_KEY"
    echo "It contains a space or a line break: set it again"
end
