set OPENAI_API_KEY=
powershell -NoProfile -Command "[Environment]::SetEnvironmentVariable('OPENAI_API_KEY', $null, 'User')"
