switch -Wildcard ("$env:OPENAI_BASE_URL") {
  "" { "OPENAI_BASE_URL is not set"; break }
  "*/v1/v1*" { "OPENAI_BASE_URL holds /v1 twice"; break }
  "*/v1" { "OPENAI_BASE_URL ends in /v1"; break }
  "*/v1/" { "OPENAI_BASE_URL ends in /v1"; break }
  default { "OPENAI_BASE_URL does not end in /v1" }
}
