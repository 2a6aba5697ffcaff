Select-String -Path (Get-PSReadLineOption).HistorySavePath -CaseSensitive -Pattern '(^|[^a-z]|%[0-9a-f]{2}|\\[nrt]|\\u[0-9a-f]{4})sk-[A-Za-z0-9_-]{20}' -List | Select-Object -ExpandProperty Path
