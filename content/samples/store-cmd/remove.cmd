set OPENAI_API_KEY=
reg delete HKCU\Environment /v OPENAI_API_KEY /f
