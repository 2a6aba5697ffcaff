"""Loaded into every Python program that the runner starts: refuses connections that leave this machine."""

import sys


def refuse(event, arguments):
    if event != "socket.connect" or not isinstance(arguments[1], tuple):
        return
    host = str(arguments[1][0])
    if host not in ("localhost", "::1") and not host.startswith("127."):
        raise ConnectionRefusedError(f"only the loopback interface may be called here, not {host}")


sys.addaudithook(refuse)
