# ./corpkit run. Sourced.
source "$commands/build.sh"

apps="$root/apps"
data="$root/data"

main() {
  while [[ $# -gt 0 ]]; do
    case "$1" in
      --help | -h) usage_run; return ;;
      --apps) apps="$(value_of "$1" "${2:-}")"; shift 2 ;;
      --data) data="$(value_of "$1" "${2:-}")"; shift 2 ;;
      *) fail "unknown option '$1'; see ./corpkit run --help." ;;
    esac
  done
  need_apps
  build_where_stale
  prepare_etc
  name_missing_variables
  step "Starting CorpKit: apps $apps, data $data, configuration $data/etc, log $data/log"
  echo "From another terminal: ./corpkit shell --data $data 'corps:list'"
  CORPKIT_APPS="$apps" CORPKIT_DATA="$data" CORPKIT_ETC="$data/etc" CORPKIT_LOG="$data/log" \
    exec "$distribution/bin/corpkit-runtime"
}

need_apps() {
  compgen -G "$apps/*/app.json" >/dev/null && return
  usage_apps >&2
  fail "there is no app in $apps (no */app.json). Make one as above, or name another folder by --apps."
}

# The operator's configuration: written once, then his.
prepare_etc() {
  (umask 077 && mkdir -p "$data") # its etc/ may hold a password
  [[ -d "$data/etc" ]] || cp -R "$distribution/conf/etc" "$data/etc"
}

# Not an error: a variable may be a framework property too, and every other element works.
name_missing_variables() {
  local name
  while read -r name; do
    [[ -n "${!name:-}" ]] && continue
    grep -qrE --include=app.json "\"$name\"[[:space:]]*:" "$apps" && continue
    echo "corpkit: the business files want {{$name}}, which no app.json defines. Before starting: export $name=..." >&2
  done < <(grep -rhoE --include='*.json' '\{\{[A-Za-z_][A-Za-z0-9_]*\}\}' "$apps" | tr -d '{}' | sort -u)
}

usage_apps() {
  cat <<'TEXT'
An app is a folder like this (src/samples/apps/demo is one):

  apps/myapp/app.json                                    {"envVars": {"suiteId": "dk...", "qywxProxyCorpId": "wp..."}}
  apps/myapp/auths/QywxProxyAuth/e.json                  {"type": "auths.loginTypes.QywxProxyType", "title": "My suite"}
  apps/myapp/auths/QywxProxyAuth/QywxProxyAuth.json      {"authConfig": {"suiteId": "{{suiteId}}", "suiteSecret": "{{SUITE_SECRET}}"}}
  apps/myapp/corps/MyQywxProxyCorp/e.json                {"type": "corps.QywxProxyType", "title": "My organization"}
  apps/myapp/corps/MyQywxProxyCorp/MyQywxProxyCorp.json  {"corpId": "{{qywxProxyCorpId}}", "authFullName": "auths.QywxProxyAuth"}

{{name}} is taken from envVars of app.json, else from an environment variable: give secrets so (export SUITE_SECRET=...).
TEXT
}

usage_run() {
  cat <<'TEXT'
./corpkit run [--apps DIR] [--data DIR]

Runs CorpKit against the real WeCom until it is told to end (Ctrl-C; on a terminal its shell opens, where 'exit 0' ends it).

  --apps DIR  your apps                                              (default apps)
  --data DIR  database, configuration (etc/*.cfg) and log/           (default data)

TEXT
  usage_apps
  cat <<'TEXT'

Suite id and secret are in the provider's console of WeCom, at the proxy development template. The machine's public address
must be in the template's IP white list. Until this version receives WeCom's callbacks, hand in what they would bring:

  ./corpkit shell 'auths:ticket auths.QywxProxyAuth TICKET'
  ./corpkit shell 'auths:authorize auths.QywxProxyAuth AUTH_CODE'

DATA/etc/*.cfg explain themselves; by default the database is an H2 file below DATA. A live edit is seen within seconds.
TEXT
}
