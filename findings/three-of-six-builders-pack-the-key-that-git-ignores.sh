#!/usr/bin/env bash
# Packages: uv-build 0.13.6, hatchling 1.33.0, setuptools 80.9.0, poetry-core 2.5.0, pdm-backend 2.5.0, flit-core 4.2.0 (Python). A library
#           whose `.env` lies in its package, beside the code that reads it; the repository's `.gitignore` names the file.
# Expected: the wheel that is built and published has no file that git ignores.
# Seen:     hatchling, setuptools and poetry-core leave the file out. uv-build, which `uv init --lib` sets up, pdm-backend and
#           flit-core put it into the wheel and into the source archive, with the key, and do not say so.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install uv-build==0.13.6 hatchling==1.33.0 setuptools==80.9.0 poetry-core==2.5.0 pdm-backend==2.5.0 flit-core==4.2.0
export PATH=$work/python/bin:$PATH
cat >"$work/build.py" <<'PYTHON'
import importlib, sys
backend = importlib.import_module(sys.argv[1])
backend.build_wheel("made")
backend.build_sdist("made")
PYTHON

# packed BACKEND: in which of the two that it builds the file is.
packed() {
  local library=$work/$1 found=
  mkdir -p "$library/src/tool"
  cd "$library"
  git init --quiet .
  echo .env >.gitignore
  echo '"""A library."""' >src/tool/__init__.py
  echo OPENAI_API_KEY=first_example_key >src/tool/.env
  printf '%s\n' '[build-system]' 'requires = []' "build-backend = \"$1\"" \
    '[project]' 'name = "tool"' 'version = "1.0"' 'description = "A library."' >pyproject.toml
  git add .
  git -c user.name=me -c user.email=me@example.com commit --quiet --message first
  [ "$(git status --porcelain --ignored)" = '!! src/tool/.env' ]
  mkdir made
  python "$work/build.py" "$1" >"$work/log" 2>&1 || fail_with "$work/log"
  python -m zipfile -l made/*.whl >"$work/wheel"
  tar tzf made/*.tar.gz >"$work/source"
  for kind in wheel source; do
    grep -q tool/__init__.py "$work/$kind"
    if grep -q 'tool/\.env' "$work/$kind"; then found="$found $kind"; fi
  done
  found=${found# }
  echo "${found:-neither}"
}

expect hatchling neither "$(packed hatchling.build)"
expect setuptools neither "$(packed setuptools.build_meta)"
expect poetry-core neither "$(packed poetry.core.masonry.api)"
expect uv-build 'wheel source' "$(packed uv_build)"
expect pdm-backend 'wheel source' "$(packed pdm.backend)"
expect flit-core 'wheel source' "$(packed flit_core.buildapi)"
