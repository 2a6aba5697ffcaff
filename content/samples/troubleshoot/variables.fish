set --names --export | string match 'OPENAI_*'
