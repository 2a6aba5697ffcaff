#!/usr/bin/env bash
# Packages: Apache 2.4.71 and HAProxy 2.6.12, the packages apache2-bin and haproxy of Debian 12, as the proxy in front of
#           the API that adds the key of OPENAI_API_KEY to each request.
# Expected: with a line feed after the key they refuse to start, or leave it out; without the variable they do not start.
# Seen:     both put the line feed into the headers, which end there. HAProxy writes the key last, so the body begins two
#           bytes too early and loses its end; Apache has the length of the body behind the key, so no body arrives.
#           Without the variable HAProxy sends an empty key, and Apache the name of the variable.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
cat >"$work/haproxy.cfg" <<HAPROXY
defaults
  mode http
  timeout client 9s
  timeout server 9s
  timeout connect 9s
listen api
  bind unix@$work/haproxy.socket
  http-request set-header Authorization "Bearer \${OPENAI_API_KEY}"
  server api 127.0.0.1:$port
HAPROXY
cat >"$work/apache.conf" <<APACHE
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
ServerName localhost
User nobody
Listen 127.0.0.1:$((port + 1))
PidFile $work/apache.pid
ErrorLog $work/apache.log
DefaultRuntimeDir $work
RequestHeader set Authorization "Bearer \${OPENAI_API_KEY}"
ProxyPass / http://127.0.0.1:$port/
APACHE

# through PROGRAM ADDRESS...: starts it, sends {"input":"hi"} through it, and says which header and which body arrived.
through() {
  : >"$work/body"
  "$1" "${@:2:2}" >"$work/log" 2>&1 &
  local proxy=$!
  curl -s -m 60 -o /dev/null --retry 30 --retry-connrefused --retry-all-errors --retry-delay 1 "${@:4}" -d '{"input":"hi"}'
  kill "$proxy"
  wait "$proxy" 2>/dev/null || true
  # A server may read twice from one connection; only its first request is ours.
  arrived | sed -n 1p
  printf '%s' "the body: "
  tr '\r\n' '.' <"$work/body"
}
haproxy() { through /usr/sbin/haproxy -f "$work/haproxy.cfg" --unix-socket "$work/haproxy.socket" http://localhost/v1/responses; }
apache() { through /usr/sbin/apache2 -DFOREGROUND "-f$work/apache.conf" "http://127.0.0.1:$((port + 1))/v1/responses"; }

/usr/sbin/haproxy -v | sed -n 1p
/usr/sbin/apache2 -v | sed -n 1p
export OPENAI_API_KEY=your_api_key_here
expect 'HAProxy, a key' '/v1/responses Bearer your_api_key_here;the body: {"input":"hi"}' "$(haproxy | paste -sd ';')"
expect 'Apache, a key' '/v1/responses Bearer your_api_key_here;the body: {"input":"hi"}' "$(apache | paste -sd ';')"
export OPENAI_API_KEY=$'your_api_key_here\n'
expect 'HAProxy, a line feed' '/v1/responses Bearer your_api_key_here;the body: ..{"input":"hi' "$(haproxy | paste -sd ';')"
expect 'Apache, a line feed' '/v1/responses Bearer your_api_key_here;the body: ' "$(apache | paste -sd ';')"
unset OPENAI_API_KEY
expect 'HAProxy, no variable' '/v1/responses Bearer ;the body: {"input":"hi"}' "$(haproxy | paste -sd ';')"
# shellcheck disable=SC2016
expect 'Apache, no variable' '/v1/responses Bearer ${OPENAI_API_KEY};the body: {"input":"hi"}' "$(apache | paste -sd ';')"
