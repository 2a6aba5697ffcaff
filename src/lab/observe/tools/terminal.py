"""Runs a program on a terminal of its own and answers what it asks.

terminal.py QUESTIONS PROGRAM [ARGUMENT…], where QUESTIONS is JSON: [[WORDS, ANSWER], …]. An answer is typed when its words
have appeared after those of the question before. What the program shows is printed; its exit code is handed on.
"""

import json
import os
import pty
import sys

questions = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

shown = ""
read_to = 0
while True:
    try:
        piece = os.read(terminal, 65536)
    except OSError:  # The program closed its side.
        break
    if not piece:
        break
    text = piece.decode(errors="replace")
    print(text, end="", flush=True)
    shown += text
    while questions and (at := shown.find(questions[0][0], read_to)) != -1:
        words, answer = questions.pop(0)
        read_to = at + len(words)
        os.write(terminal, answer.encode())

sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
