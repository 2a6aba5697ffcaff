while set --query OPENAI_API_KEY
    set --erase OPENAI_API_KEY
end
