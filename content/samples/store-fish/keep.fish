if set --query --global OPENAI_API_KEY
    set --universal --export OPENAI_API_KEY $OPENAI_API_KEY
    set --erase --global OPENAI_API_KEY
end
