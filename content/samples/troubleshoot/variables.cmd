for /f "delims==" %v in ('set OPENAI_') do @echo %v is set
