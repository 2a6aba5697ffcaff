#!/usr/bin/env bash
# Packages: bentoml 1.4.40, mlflow 3.17.2, flytekit 1.16.31, metaflow 2.19.39 (Python). They pack the code of a project, to run it as a model or a
#           job elsewhere. The project has its key in `.env`, and `.gitignore` names that file. BentoML is not told what to pack; MLflow and
#           flytekit are told to pack the folder.
# Expected: what git ignores stays out.
# Seen:     `bentoml build` packs `.env`, from where it goes into each image and each upload, and so does MLflow with `code_paths=["."]`: the key is
#           among the artifacts of the model. Both say nothing of it. flytekit reads `.gitignore`, and Metaflow packs code only. A file
#           `.bentoignore` keeps it out of BentoML.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install bentoml==1.4.40 mlflow==3.17.2 flytekit==1.16.31 metaflow==2.19.39
mkdir "$work/project"
cd "$work/project"
export HOME=$work BENTOML_HOME=$work/bentos BENTOML_DO_NOT_TRACK=True MLFLOW_DISABLE_TELEMETRY=true DO_NOT_TRACK=1 USERNAME=someone
git init --quiet
echo .env >.gitignore
echo OPENAI_API_KEY=your_api_key_here >.env
cat >service.py <<'PYTHON'
import bentoml


@bentoml.service
class Answers:
    @bentoml.api
    def ask(self, question: str) -> str:
        return question
PYTHON
cat >flow.py <<'PYTHON'
from metaflow import FlowSpec, step


class Asking(FlowSpec):
    @step
    def start(self):
        self.next(self.end)

    @step
    def end(self):
        pass


if __name__ == "__main__":
    Asking()
PYTHON
cat >"$work/mlflow.run.py" <<'PYTHON'
import os

import mlflow

mlflow.set_tracking_uri(f"sqlite:///{os.environ['HOME']}/mlflow.sqlite")
mlflow.set_experiment(experiment_id=mlflow.create_experiment("asking", artifact_location=f"file://{os.environ['HOME']}/models"))


class Answers(mlflow.pyfunc.PythonModel):
    def predict(self, model_input: list[str]) -> list[str]:
        return model_input


with mlflow.start_run():
    mlflow.pyfunc.log_model(name="answers", python_model=Answers(), code_paths=["."], pip_requirements=[])
PYTHON
cat >"$work/flytekit.run.py" <<'PYTHON'
import os, tarfile

from flytekit.tools.fast_registration import fast_package

print(*tarfile.open(fast_package(".", os.environ["HOME"])).getnames(), sep="\n")
PYTHON
# of_the_project: of the names that come in, those of the project's files, in order.
of_the_project() { sed 's:.*/::' | grep -xE '\.env|service\.py' | sort -u | paste -sd ' '; }
run() { "$work/python/bin/$1" "${@:2}" 2>>"$work/log" || fail_with "$work/log"; }

run bentoml build >"$work/said"
expect 'BentoML' '.env service.py' "$(find "$work/bentos/bentos" -type f | of_the_project)"
expect 'BentoML says of it' 0 "$(cat "$work/said" "$work/log" | grep -cF .env || true)"
rm -r "$work/bentos"
echo .env >.bentoignore
run bentoml build >"$work/said"
expect 'BentoML, with .bentoignore' service.py "$(find "$work/bentos/bentos" -type f | of_the_project)"
rm .bentoignore
run python "$work/mlflow.run.py" >"$work/said"
expect 'MLflow' '.env service.py' "$(find "$work/models" -type f | of_the_project)"
expect 'MLflow says of it' 0 "$(cat "$work/said" "$work/log" | grep -cwF .env || true)"
expect 'flytekit' service.py "$(run python "$work/flytekit.run.py" | of_the_project)"
expect 'Metaflow' service.py "$("$work/python/bin/python" flow.py package list 2>&1 | of_the_project)"
