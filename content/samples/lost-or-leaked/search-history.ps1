Select-String -Path (Get-PSReadLineOption).HistorySavePath -Pattern 'sk-[A-Za-z0-9_-]{20}' -List | Select-Object -ExpandProperty Path
