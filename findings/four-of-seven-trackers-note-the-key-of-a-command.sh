#!/usr/bin/env bash
# Packages: wandb 0.31.0, comet_ml 3.58.8, clearml 2.1.12, swanlab 0.10.3, sacred 0.8.7, dvclive 3.49.1, mlflow-skinny 3.17.2 (Python).
#           A script is started with `--openai-api-key …`, and notes one number, a score, with a tracker of experiments that works
#           offline, so that what it would send can be read.
# Expected: the tracker has the score, and nothing that the script did not hand over.
# Seen:     the first four have the key of the command, too, in full, and upload it with the run, where the team sees it: wandb, Comet and
#           SwanLab without any argument being handed to them, ClearML from argparse. The other three have no key. From a variable of the
#           environment none has it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install wandb==0.31.0 comet_ml==3.58.8 clearml==2.1.12 swanlab==0.10.3 sacred==0.8.7 dvclive==3.49.1 mlflow-skinny==3.17.2 \
  setuptools==80.9.0
cat >"$work/score.py" <<'PYTHON'
import argparse, sys

def wandb():
    import wandb
    run = wandb.init(project="p", mode="offline")
    run.log({"score": 1})
    run.finish()

def comet():
    import comet_ml
    run = comet_ml.OfflineExperiment(offline_directory=".")
    run.log_metric("score", 1)
    run.end()

def clearml():
    from clearml import Task
    Task.set_offline(True)
    run = Task.init("p", "n")
    arguments()
    run.get_logger().report_scalar("score", "score", 1, 1)
    run.close()

def swanlab():
    import swanlab
    swanlab.init(project="p", mode="offline")
    swanlab.log({"score": 1})
    swanlab.finish()

def sacred():
    from sacred import Experiment
    from sacred.observers import FileStorageObserver
    run = Experiment("p")
    run.observers.append(FileStorageObserver("runs"))
    run.main(lambda: 1)
    run.run()

def dvclive():
    from dvclive import Live
    with Live(dvcyaml=None, save_dvc_exp=False) as run:
        run.log_metric("score", 1)

def mlflow():
    import mlflow
    mlflow.set_tracking_uri("file:./runs")
    with mlflow.start_run():
        mlflow.log_metric("score", 1)

def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("tracker")
    parser.add_argument("--openai-api-key")
    return parser.parse_args()

globals()[sys.argv[1]]()
PYTHON
export MLFLOW_ALLOW_FILE_STORE=true
# noted TRACKER [ARGUMENT...]: whether the key stands in what the tracker wrote, also where that is a zip.
noted() {
  local at
  at=$(mktemp -d "$work/run.XXXX")
  cd "$at"
  git init --quiet
  git -c user.name=a -c user.email=a@b commit --quiet --allow-empty --message first
  HOME=$at "$work/python/bin/python" "$work/score.py" "$@" >"$work/log" 2>&1 || fail_with "$work/log"
  find . -name '*.zip' -execdir "$work/python/bin/python" -m zipfile -e '{}' unpacked \;
  if grep -rqa "your_api_key_here" .; then echo "$1: the key"; else echo "$1: no key"; fi
}
all() { for tracker in wandb comet clearml swanlab sacred dvclive mlflow; do noted "$tracker" "$@"; done; }
expect 'key on the command line' 'wandb: the key
comet: the key
clearml: the key
swanlab: the key
sacred: no key
dvclive: no key
mlflow: no key' "$(all --openai-api-key your_api_key_here)"
export OPENAI_API_KEY=your_api_key_here
expect 'key in the environment' 'wandb: no key
comet: no key
clearml: no key
swanlab: no key
sacred: no key
dvclive: no key
mlflow: no key' "$(all)"
