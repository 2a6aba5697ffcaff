if ($env:OPENAI_API_KEY) { [Environment]::SetEnvironmentVariable("OPENAI_API_KEY", $env:OPENAI_API_KEY, "User") }
