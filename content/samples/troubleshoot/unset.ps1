foreach ($name in "OPENAI_ORG_ID", "OPENAI_PROJECT_ID") {
  Remove-Item "Env:$name" -ErrorAction SilentlyContinue
  [Environment]::SetEnvironmentVariable($name, $null, "User")
}
