if not defined OPENAI_BASE_URL echo OPENAI_BASE_URL is not set
if "%OPENAI_BASE_URL:~-3%"=="/v1" echo OPENAI_BASE_URL ends in /v1
if "%OPENAI_BASE_URL:~-4%"=="/v1/" echo OPENAI_BASE_URL ends in /v1
if "%OPENAI_BASE_URL:~-6%"=="/v1/v1" echo OPENAI_BASE_URL holds /v1 twice
