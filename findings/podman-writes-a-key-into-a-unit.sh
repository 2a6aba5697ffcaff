#!/usr/bin/env bash
# Package:  podman 4.3.1 (Debian 12). A container gets the key by name, `-e OPENAI_API_KEY`, so that no command holds it, and another one
#           as a secret, `--secret k,type=env,target=OPENAI_API_KEY`. Nothing is started.
# Expected: the unit that `podman generate systemd --new` writes names the variable, as the command in it does. What `podman commit` and
#           `podman generate kube` make of the two containers has no key, or the secret.
# Seen:     the unit holds the key in full, in a line `Environment=` that podman adds, and everybody on the machine may read the file. The
#           image holds it too. With a secret, neither does; but in the YAML of that container nothing is left of the secret, and nothing
#           says so: the pod starts without a key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
podman_here() { podman --root "$work/root" --runroot "$work/run" --storage-driver vfs "$@" 2>"$work/warnings"; }
trap 'podman_here system reset --force >/dev/null || true; clean_up' EXIT
version=$(podman --version)
expect 'the version' 'podman version 4.3.1' "$version"
mkdir "$work/image"
echo hello >"$work/image/file"
printf 'FROM scratch\nCOPY file /file\n' >"$work/image/Containerfile"
podman_here build --quiet --tag base "$work/image" >/dev/null
export OPENAI_API_KEY=your_api_key_here
podman_here create --name one -e OPENAI_API_KEY base /file >/dev/null
printf %s "$OPENAI_API_KEY" | podman_here secret create k - >/dev/null
podman_here create --name two --secret k,type=env,target=OPENAI_API_KEY base /file >/dev/null
unset OPENAI_API_KEY
# key: the lines that hold the key's name or the key, without the blanks around them.
key() { grep -E 'OPENAI_API_KEY|your_api_key_here' | sed 's/^ *//; s/ *\\*$//' | tr '\n' ';' || true; }

cd "$work"
podman_here generate systemd --new --files --name one >/dev/null
expect 'the unit' 'Environment=OPENAI_API_KEY=your_api_key_here;-e OPENAI_API_KEY base /file;' "$(tr -d '\t' <container-one.service | key)"
expect 'who may read it' 644 "$(stat -c %a container-one.service)"
podman_here generate systemd --new --files --name two >/dev/null
expect 'the unit with a secret' '--secret k,type=env,target=OPENAI_API_KEY base /file;' "$(tr -d '\t' <container-two.service | key)"

image() { podman_here commit --quiet "$1" "copy-of-$1" >/dev/null && podman_here inspect "copy-of-$1" --format '{{range .Config.Env}}{{println .}}{{end}}' | key; }
expect 'the image' 'OPENAI_API_KEY=your_api_key_here;' "$(image one)"
expect 'the image with a secret' '' "$(image two)"

expect 'the YAML' '- name: OPENAI_API_KEY;value: your_api_key_here;' "$(podman_here generate kube one | key)"
podman_here generate kube two >two.yaml
expect 'the YAML with a secret' '' "$(key <two.yaml)"
expect 'which says secret in' '0 lines' "$(grep -ci secret two.yaml || true) lines"
expect 'which warns in' '0 lines' "$(grep -ci secret "$work/warnings" || true) lines"
