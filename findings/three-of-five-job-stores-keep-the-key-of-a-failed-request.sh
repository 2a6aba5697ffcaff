#!/usr/bin/env bash
# Packages: dbos 3.4.0, prefect 3.9.1, redun 0.44.1, celery 5.7.0, huey 3.5.4, openai 3.57.0 (Python). They run jobs and store how each ended.
#           A job asks OpenAI; the key comes from the variable, and no job gets or returns it. The request fails: too many requests.
# Expected: they store that it failed and why, as the error says it: `Error code: 429 - Rate limit reached.`
# Seen:     DBOS, redun, and Prefect with `persist_result=True`, store the whole error as a pickle. In it is the request, with its header, so the
#           key that works stands in the database or in a file, in DBOS and Prefect as base64, where no search for keys finds it. The error
#           cannot be loaded again, too: a workflow of DBOS that goes on after `except openai.RateLimitError` ends in a TypeError when it is run
#           again from what is stored. Celery, with a pickle, too, and huey store no key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install dbos==3.4.0 prefect==3.9.1 redun==0.44.1 'celery[sqlalchemy]==5.7.0' huey==3.5.4 openai==3.57.0
start_stand_in
answer 429 application/json '{"error": {"message": "Rate limit reached.", "type": "requests", "param": null, "code": "rate_limit_exceeded"}}'
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here HOME=$work
export PREFECT_HOME=$work/prefect PREFECT_SERVER_ANALYTICS_ENABLED=false DO_NOT_TRACK=1 PREFECT_LOGGING_LEVEL=CRITICAL
export PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS=900
cat >"$work/asking.py" <<'PYTHON'
import openai

client = openai.OpenAI(max_retries=0)


def ask():
    return client.responses.create(model="m", input="hi").output_text
PYTHON
cat >"$work/dbos.run.py" <<'PYTHON'
import openai
from asking import ask
from dbos import DBOS

DBOS(config={"name": "app", "system_database_url": "sqlite:///stored.sqlite", "log_level": "CRITICAL"})
asked, noted = DBOS.step()(ask), DBOS.step()(lambda: None)


@DBOS.workflow()
def flow():
    try:
        return asked()
    except openai.RateLimitError:
        noted()
        return "asked too often"


DBOS.launch()
first = DBOS.start_workflow(flow)
print("first:", first.get_result())
try:
    print("again:", DBOS.fork_workflow(first.workflow_id, 2).get_result())
except Exception as error:
    print("again:", type(error).__name__)
DBOS.destroy()
PYTHON
cat >"$work/prefect.run.py" <<'PYTHON'
from asking import ask
from prefect import flow, task


@flow
def asking():
    task(persist_result=True)(ask)(return_state=True)


asking()
PYTHON
cat >"$work/redun.run.py" <<'PYTHON'
import asking
from redun import Scheduler, task
from redun.config import Config

scheduler = Scheduler(config=Config({"backend": {"db_uri": "sqlite:///stored.sqlite"}}))
scheduler.load()
try:
    scheduler.run(task(name="ask", namespace="finding")(asking.ask)())
except Exception:
    pass
PYTHON
cat >"$work/celery.run.py" <<'PYTHON'
from asking import ask
from celery import Celery

app = Celery(broker="memory://", backend="db+sqlite:///stored.sqlite")
app.conf.update(result_serializer="pickle", accept_content=["json", "pickle"], task_always_eager=True, task_store_eager_result=True)
print(app.task(name="ask")(ask).delay().state)
PYTHON
cat >"$work/huey.run.py" <<'PYTHON'
from asking import ask
from huey import SqliteHuey

huey = SqliteHuey(filename="stored.sqlite")
huey.task()(ask)()
huey.execute(huey.dequeue())
PYTHON
# The errors that are stored below a folder, and whether the key is in them, read as base64 too.
cat >"$work/read.py" <<'PYTHON'
import base64, json, pathlib, sqlite3, sys


def stored(path):
    if path.suffix != ".sqlite":
        yield json.loads(path.read_text())["result"]
        return
    base = sqlite3.connect(path)
    for (table,) in base.execute("select name from sqlite_master where type = 'table'").fetchall():
        for row in base.execute(f"select * from {table}"):
            yield from row


def plain(value):
    raw = value if isinstance(value, bytes) else str(value).encode()
    try:
        return raw + base64.b64decode(raw)
    except ValueError:
        return raw


paths = [path for path in pathlib.Path(sys.argv[1]).rglob("*") if path.suffix == ".sqlite" or path.parent.name == "storage"]
values = [plain(value) for path in paths for value in stored(path)]
print("error stored", any(b"Rate limit reached" in value for value in values), "| key stored", any(b"Bearer your_api_key_here" in value for value in values))
PYTHON
# run STORE: what its program prints; what it stores is below $work/STORE.
run() {
  mkdir -p "$work/$1"
  (cd "$work/$1" && PYTHONPATH=$work timeout 900 "$work/python/bin/python" "$work/$1.run.py") 2>"$work/log" || fail_with "$work/log"
}
read_store() { python3 "$work/read.py" "$work/$1"; }

expect 'DBOS, run' $'first: asked too often\nagain: TypeError' "$(run dbos)"
expect 'DBOS' 'error stored True | key stored True' "$(read_store dbos)"
run prefect >/dev/null
expect 'Prefect' 'error stored True | key stored True' "$(read_store prefect)"
run redun >/dev/null
expect 'redun' 'error stored True | key stored True' "$(read_store redun)"
expect 'Celery, run' FAILURE "$(run celery)"
expect 'Celery' 'error stored True | key stored False' "$(read_store celery)"
run huey >/dev/null
expect 'huey' 'error stored True | key stored False' "$(read_store huey)"
