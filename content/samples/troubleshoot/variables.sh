env | sed -n 's/^\(OPENAI_[A-Z_]*\)=..*/\1 is set/p'
