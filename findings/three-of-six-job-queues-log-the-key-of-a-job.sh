#!/usr/bin/env bash
# Packages: rq 3.0.0, dramatiq 2.2.1, procrastinate 3.10.0, celery 5.7.0, huey 3.5.4, taskiq 0.13.0 (Python). A program hands a job the question and
#           the key of the customer who asks, as services do whose customers bring their own. One job goes well, one fails. The level is INFO.
# Expected: the log names the job and its number, and says how it ended.
# Seen:     RQ and Procrastinate write each call with its arguments into the log, when it starts and when it ends, the key too. Dramatiq does
#           so for a job that fails, and Celery for one that asks to be run again once too often. huey and taskiq log no argument.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install rq==3.0.0 fakeredis==2.41.0 dramatiq==2.2.1 procrastinate==3.10.0 celery==5.7.0 huey==3.5.4 taskiq==0.13.0
cat >"$work/jobs.py" <<'PYTHON'
import logging

logging.basicConfig(level=logging.INFO)


def good(question, api_key):
    return "yes"


def bad(question, api_key):
    raise ValueError("no answer")


# Each job with what it is told.
all = [(job, {"question": "hi", "api_key": f"key_of_{job.__name__}"}) for job in (good, bad)]
PYTHON
cat >"$work/rq.run.py" <<'PYTHON'
import fakeredis, jobs
from rq import Queue, SimpleWorker

queue = Queue(connection=fakeredis.FakeStrictRedis())
for job, told in jobs.all:
    queue.enqueue(job, kwargs=told)
SimpleWorker([queue], connection=queue.connection).work(burst=True)
PYTHON
cat >"$work/dramatiq.run.py" <<'PYTHON'
import dramatiq, jobs
from dramatiq.brokers.stub import StubBroker

broker = StubBroker()
dramatiq.set_broker(broker)
worker = dramatiq.Worker(broker, worker_timeout=100)
worker.start()
for job, told in jobs.all:
    dramatiq.actor(job, max_retries=0).send(**told)
broker.join("default", fail_fast=False)
worker.join()
worker.stop()
PYTHON
cat >"$work/procrastinate.run.py" <<'PYTHON'
import jobs, procrastinate
from procrastinate.testing import InMemoryConnector

app = procrastinate.App(connector=InMemoryConnector())
with app.open():
    for job, told in jobs.all:
        app.task(job).defer(**told)
    app.run_worker(wait=False)
PYTHON
cat >"$work/celery.run.py" <<'PYTHON'
import jobs, sys
from celery import Celery
from celery.contrib.testing.worker import start_worker

app = Celery(broker="memory://", backend="cache+memory://")


@app.task(name="again", bind=True, max_retries=1)
def again(self, question, api_key):
    raise self.retry(countdown=0)


tasks = [(app.task(job, name=job.__name__), told) for job, told in jobs.all]
with start_worker(app, perform_ping_check=False, loglevel="INFO", pool="solo"):
    for task, told in tasks if sys.argv[1:] != ["again"] else [(again, tasks[1][1])]:
        task.delay(**told).get(timeout=60, propagate=False)
PYTHON
cat >"$work/huey.run.py" <<'PYTHON'
import jobs
from huey import MemoryHuey

huey = MemoryHuey()
for job, told in jobs.all:
    huey.task()(job)(**told)
    huey.execute(huey.dequeue())
PYTHON
cat >"$work/taskiq.run.py" <<'PYTHON'
import asyncio, jobs, taskiq

broker = taskiq.InMemoryBroker()


async def run():
    for job, told in jobs.all:
        await (await broker.task(job).kiq(**told)).wait_result()


asyncio.run(run())
PYTHON
# logged QUEUE WORDS: how many lines of its log hold a key. The words must be in it.
logged() {
  (cd "$work" && timeout 300 "$work/python/bin/python" "$work/$1.run.py" "${@:2}") >"$work/log" 2>&1 || fail_with "$work/log"
  grep -q "$2" "$work/log" || fail_with "$work/log"
  echo "the key of the good job in $(grep -c key_of_good "$work/log") lines, of the bad one in $(grep -c key_of_bad "$work/log")"
}

no='the key of the good job in 0 lines, of the bad one in 0'
expect 'RQ' 'the key of the good job in 2 lines, of the bad one in 1' "$(logged rq 'no answer')"
expect 'Procrastinate' 'the key of the good job in 2 lines, of the bad one in 2' "$(logged procrastinate 'no answer')"
expect 'Dramatiq' 'the key of the good job in 0 lines, of the bad one in 1' "$(logged dramatiq 'no answer')"
expect 'Celery' "$no" "$(logged celery 'no answer')"
expect 'Celery, run again once too often' 'the key of the good job in 0 lines, of the bad one in 2' "$(logged celery again)"
expect 'huey' "$no" "$(logged huey 'no answer')"
expect 'taskiq' "$no" "$(logged taskiq 'no answer')"
