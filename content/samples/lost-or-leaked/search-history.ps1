Select-String -Path (Get-PSReadLineOption).HistorySavePath -Pattern '(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20}' -List | Select-Object -ExpandProperty Path
