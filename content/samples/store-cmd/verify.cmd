if defined OPENAI_API_KEY (echo OPENAI_API_KEY is set) else (echo OPENAI_API_KEY is not set)
if "%OPENAI_API_KEY:~19,1%"=="" echo It is too short to be a key: set it again, with your own key
