if ($env:OPENAI_API_KEY) { "OPENAI_API_KEY has $($env:OPENAI_API_KEY.Length) characters" } else { "OPENAI_API_KEY is not set" }
if ($env:OPENAI_API_KEY -match '\s') { "It contains a space or a line break: set it again" }
