"""One Python library reads ./.env; what the program then has goes to the output, as one process hands it to another."""

import logging
import os
import sys

KEY = "OPENAI_API_KEY"
logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(message)s")


def environment():
    """The whole environment, for libraries that fill it."""
    return b"".join(b"%s=%s\0" % pair for pair in os.environb.items())


def value(text):
    """One value, for libraries that return it."""
    return f"{KEY}={text}\0".encode("utf-8", "surrogateescape")


def python_dotenv(**options):
    import dotenv

    dotenv.load_dotenv(".env", **options)
    return environment()


def python_dotenv_override():
    return python_dotenv(override=True)


def pydantic_settings():
    from pydantic_settings import BaseSettings, SettingsConfigDict

    class Settings(BaseSettings):
        model_config = SettingsConfigDict(env_file=".env")
        openai_api_key: str

    return value(Settings().openai_api_key)


def environs():
    from environs import Env

    env = Env()
    env.read_env(".env")
    return value(env.str(KEY))


def django_environ():
    import environ

    environ.Env.read_env(".env")
    return value(environ.Env().str(KEY))


def python_decouple():
    from decouple import Config, RepositoryEnv

    return value(Config(RepositoryEnv(".env"))(KEY))


def dynaconf():
    from dynaconf import Dynaconf

    return value(Dynaconf(load_dotenv=True, envvar_prefix=False).OPENAI_API_KEY)


def dynaconf_environment():
    from dynaconf import Dynaconf

    Dynaconf(load_dotenv=True).get("X")
    return environment()


def starlette():
    from starlette.config import Config

    return value(Config(".env")(KEY))


def pipenv():
    """What `pipenv run` calls before it starts the program."""
    from types import SimpleNamespace as Space

    from pipenv.utils.environment import load_dot_env

    settings = Space(PIPENV_DONT_LOAD_ENV=False, PIPENV_DOTENV_LOCATION=None)
    load_dot_env(Space(pipfile=Space(project_directory=os.getcwd()), s=settings), quiet=True)
    return environment()


def systemd():
    """
    What a unit with EnvironmentFile= gets: systemd's own function reads the file, then drops assignments whose name is
    not valid. No unit is started.
    """
    import ctypes
    import glob

    library = ctypes.CDLL(glob.glob("/usr/lib/*/systemd/libsystemd-shared-*.so")[0])
    pairs = ctypes.POINTER(ctypes.c_char_p)()
    library.load_env_file.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    failed = library.load_env_file(None, b".env", ctypes.byref(pairs))
    if failed < 0:
        raise OSError(os.strerror(-failed) + ", so the unit does not start")
    if not pairs:
        return b""
    library.strv_env_clean_with_callback.restype = ctypes.c_void_p
    library.strv_env_clean_with_callback.argtypes = [ctypes.c_void_p] * 3
    tell = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_void_p)(
        lambda pair, _: sys.stderr.write(f"ignored: {pair.decode('utf-8', 'replace').split('=')[0]}\n")
    )
    library.strv_env_clean_with_callback(
        ctypes.cast(pairs, ctypes.c_void_p), ctypes.cast(tell, ctypes.c_void_p), None
    )
    found, index = b"", 0
    while pairs[index]:
        found, index = found + pairs[index] + b"\0", index + 1
    return found


try:
    answer = globals()[sys.argv[1].replace("-", "_")]()
except Exception as problem:
    print(f"{type(problem).__name__}: {problem}", file=sys.stderr)
    sys.exit(1)
sys.stdout.buffer.write(b"\0" + answer)
