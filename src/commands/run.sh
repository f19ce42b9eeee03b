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

# The operator's configuration: what is missing is written, what is there is his.
prepare_etc() {
  local file
  (
    umask 077 # it may hold a password
    mkdir -p "$data/etc"
    for file in "$distribution/conf/etc"/*; do
      [[ -e "$data/etc/${file##*/}" ]] || cp "$file" "$data/etc/"
    done
  )
}

# Not an error: a variable may be a framework property too, and every other element works.
name_missing_variables() {
  local name
  while read -r name; do
    [[ -n "${!name:-}" ]] && continue # refused ones are in corps:problems
    grep -qrE --include=app.json "\"$name\"[[:space:]]*:" "$apps" && continue
    echo "corpkit: the business files want {{$name}}, which no app.json defines. Define it there, or give it by an environment variable of the app, CORPKIT_APP_<APPID>_..." >&2
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

  apps/myapp/app.json                               {"envVars": {"suiteId": "dk...", "providerCorpId": "ww..."}}
  apps/myapp/auths/QywxProxyAuth/e.json             {"type": "auths.loginTypes.QywxProxyType", "title": "My suite"}
  apps/myapp/auths/QywxProxyAuth/QywxProxyAuth.json {"authConfig": {"suiteId": "{{suiteId}}",
                                                       "suiteSecret": "{{CORPKIT_APP_MYAPP_SUITE_SECRET}}",
                                                       "token": "{{CORPKIT_APP_MYAPP_CALLBACK_TOKEN}}",
                                                       "encodingAESKey": "{{CORPKIT_APP_MYAPP_CALLBACK_KEY}}",
                                                       "providerCorpId": "{{providerCorpId}}",
                                                       "providerSecret": "{{CORPKIT_APP_MYAPP_PROVIDER_SECRET}}"},
                                                     "autoInstances": {"template": "corps.Enterprise"}}
  apps/myapp/corps/Enterprise/e.json                {"type": "corps.QywxProxyType", "title": "{{corpName}}", "template": true}
  apps/myapp/corps/Enterprise/Enterprise.json       {"corpId": "{{corpId}}", "authFullName": "{{authFullName}}"}

corps/Enterprise is the template of which each enterprise gets its organization, corps.<corpId>. Without autoInstances an
organization is a folder of its own, with its corpId in its business file; see README.md.
{{name}} is taken from envVars of app.json, else from an environment variable whose name begins with CORPKIT_APP_ and the app's
id: give secrets so (export CORPKIT_APP_MYAPP_SUITE_SECRET=...).
TEXT
}

usage_run() {
  cat <<'TEXT'
./corpkit run [--apps DIR] [--data DIR]

Runs CorpKit against the real WeCom until it is told to end (Ctrl-C; on a terminal its shell opens, where 'exit 0' ends it).
One process has a data folder; a second one is refused.

  --apps DIR  your apps                                       (default: apps beside this script, wherever it is called from)
  --data DIR  database, configuration (etc/*.cfg) and log/    (default: data beside this script; shell has the same default)

WeCom's callbacks are answered on 127.0.0.1:8080, health and metrics on 127.0.0.1:8081; CORPKIT_HTTP_HOST and CORPKIT_HTTP_PORT,
CORPKIT_OPERATORS_HOST and CORPKIT_OPERATORS_PORT say otherwise.

TEXT
  usage_apps
  cat <<'TEXT'

The first time, in this order. Suite id and secret are in the provider's console of WeCom, at the proxy development template;
the machine's public address must be in the provider's IP white list.

  1. In the console, at the template's callback: have it make up a token and an encodingAESKey, and do not save yet. Write
     the app as above, and export CORPKIT_APP_MYAPP_SUITE_SECRET, ..._PROVIDER_SECRET, ..._CALLBACK_TOKEN and
     ..._CALLBACK_KEY.
  2. A reverse proxy with TLS leads https://HOST/qywx/ to http://127.0.0.1:8080 as it is, and nothing else
     (src/docs/operators-guide.md has one for nginx).
  3. ./corpkit run                             and the rest from another terminal, while it runs
     ./corpkit shell 'corps:problems'          says what is wrong with the files, if anything is
  4. In the console: save the callback address https://HOST/qywx/<suiteId>. WeCom asks it at once, and pushes a suite ticket
     every ten minutes; the console can push one now.
     ./corpkit shell 'auths:ticket'            says how old the newest is
     ./corpkit shell 'auths:refusals'          counts what was refused, if none comes
  5. ./corpkit shell 'auths:link'              prints an address and its QR code. An administrator of the enterprise scans it
                                               with WeCom; you put the enterprise's app online in the console; the administrator
                                               sets its visible scope and permissions.

All else happens by itself: the authorization is taken up at the scan, the organization made and synced, and read again when
the scope comes; changes arrive as events, and who cancels is erased. What to watch:

     ./corpkit shell 'auths:list'              enterprises: status, agent, visible scope
     ./corpkit shell 'auths:callbacks'         what WeCom pushed and what became of it
     ./corpkit shell 'corps:list'              organizations: head counts, last sync
     curl http://127.0.0.1:8081/system/health.json

Events can get lost, so each organization is read in full once a night; corps:schedule says when. DATA/etc/*.cfg explain
themselves; by default the database is an H2 file below DATA.
TEXT
}
