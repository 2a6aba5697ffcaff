powershell -NoProfile -Command "if ($env:OPENAI_API_KEY -match '\s') { 'It contains a space or a line break: set it again' }"
