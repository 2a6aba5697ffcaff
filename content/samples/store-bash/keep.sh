printf '\nexport OPENAI_API_KEY=%q\n' "${OPENAI_API_KEY:?is not set}" >> ~/.bashrc
