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
  # As CorpKit looks for them: at any depth, not in hidden folders.
  [[ -n "$(find -L "$apps" -mindepth 1 -name '.*' -prune -o -name app.json -print -quit 2>/dev/null)" ]] && return
  usage_apps >&2
  fail "there is no app in $apps (no app.json at any depth). Make one as above, or name another folder by --apps."
}

# The operator's configuration: written once, then his.
prepare_etc() {
  [[ -d "$data/etc" ]] || (umask 077 && mkdir -p "$data" && cp -R "$distribution/conf/etc" "$data/etc") # it may hold a password
}

# Not an error: a variable may be a framework property too, and every other element works.
name_missing_variables() {
  local name
  while read -r name; do
    [[ -n "${!name:-}" ]] && continue
    grep -qrE --include=app.json "\"$name\"[[:space:]]*:" "$apps" && continue
    echo "corpkit: the business files want {{$name}}, which no app.json defines. Before starting: export $name=..." >&2
  done < <(files_of_instances | xargs -0 -r grep -hoE '\{\{[A-Za-z_][A-Za-z0-9_]*\}\}' | tr -d '{}' | sort -u)
}

# Those of templates are left out: whoever derives elements from them gives values too.
files_of_instances() {
  local file
  while IFS= read -r -d '' file; do
    grep -qE '"template"[[:space:]]*:[[:space:]]*true' "$(dirname "$file")/e.json" 2>/dev/null || printf '%s\0' "$file"
  done < <(find -L "$apps" -name '*.json' -print0)
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

  --apps DIR  your apps                                       (default: apps beside this script, wherever it is called from)
  --data DIR  database, configuration (etc/*.cfg) and log/    (default: data beside this script; shell has the same default)

TEXT
  usage_apps
  cat <<'TEXT'

The first time, in this order. Suite id and secret are in the provider's console of WeCom, at the proxy development template;
the machine's public address must be in the template's IP white list.

  1. Write app.json with the suite id and the auth element; leave corps/ for step 6.
  2. export SUITE_SECRET=...
  3. ./corpkit run            and the rest from another terminal, while it runs
  4. ./corpkit shell 'auths:ticket auths.QywxProxyAuth TICKET'           WeCom pushes a ticket every ten minutes; each is
                                                                         good for thirty
  5. An administrator of the enterprise scans the template's code; within ten minutes:
     ./corpkit shell 'auths:authorize auths.QywxProxyAuth AUTH_CODE'     prints the enterprise's id, wp...
  6. Write that id into app.json as qywxProxyCorpId, and the organization of corps/. Edits are seen within seconds.
  7. ./corpkit shell 'corps:problems'                                    says what is wrong with the files, if anything is
     ./corpkit shell 'corps:sync corps.MyQywxProxyCorp'                  the first sync starts by itself too

This version does not receive WeCom's callbacks yet: tickets and auth codes arrive at the template's callback address, and
4 and 5 hand them in. DATA/etc/*.cfg explain themselves; by default the database is an H2 file below DATA.
TEXT
}
