Get-ChildItem Env:OPENAI_* | Select-Object -ExpandProperty Name
