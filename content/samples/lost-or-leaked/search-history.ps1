Select-String -Path (Get-PSReadLineOption).HistorySavePath -CaseSensitive -Pattern '(^|[^a-z]|\\[nrt])sk-[A-Za-z0-9_-]{20}' -List | Select-Object -ExpandProperty Path
