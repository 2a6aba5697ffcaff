for name in OPENAI_ORG_ID OPENAI_PROJECT_ID
    while set --query $name
        set --erase $name
    end
end
