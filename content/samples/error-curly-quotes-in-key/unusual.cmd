powershell -NoProfile -Command "($env:OPENAI_API_KEY -creplace '[\x21-\x7e]', '').Length"
