# ./corpkit demo. Sourced.
source "$commands/build.sh"
source "$commands/simulator.sh"

members=10000
departments=500
keep=false
suite_id=dkdemo0000000001 # as in src/samples/apps/demo
provider_id=wpDemoProvider
corp_a=wpDemoEnterpriseA
corp_b=wpDemoEnterpriseB
changes=40

main() {
  read_arguments "$@"
  build_where_stale
  SECONDS=0
  prepare_folders
  trap end_demo EXIT
  trap 'exit 130' INT TERM
  make_secrets
  start_wecom
  start_runtime
  connect_both
  let_enterprises_scan
  show_first_sync
  show_events
  show_full_sync
  show_cancellation
  go_on
}

read_arguments() {
  while [[ $# -gt 0 ]]; do
    case "$1" in
      --help | -h) usage_demo; exit 0 ;;
      --members) members="$(number_of "$1" "${2:-}")"; shift 2 ;;
      --departments) departments="$(number_of "$1" "${2:-}")"; shift 2 ;;
      --keep) keep=true; shift ;;
      *) fail "unknown option '$1'; see ./corpkit demo --help." ;;
    esac
  done
}

# Each demo begins with nothing; the last one's database and logs can be looked at until then.
prepare_folders() {
  demo="$root/target/demo"
  lock_demo "$root/target/demo.lock"
  rm -rf "$demo"
  mkdir -p "$demo/apps"
  cp -R "$distribution/conf/etc" "$demo/etc"
  cp -R "$root/src/samples/apps/demo" "$demo/apps/demo"
}

# Held by what the demo starts, too, until the last of it has ended.
lock_demo() {
  command -v flock >/dev/null || return 0
  mkdir -p "$(dirname "$1")"
  exec 8>>"$1"
  flock -n 8 || fail "another demo is running in this folder, process id $(<"$1"). End it first."
  echo "$$" >"$1"
}

# What a provider finds in WeCom's console; the app's business file takes these from the environment.
make_secrets() {
  CORPKIT_APP_DEMO_SUITE_SECRET="$(random_text 32)" CORPKIT_APP_DEMO_PROVIDER_SECRET="$(random_text 32)"
  CORPKIT_APP_DEMO_CALLBACK_TOKEN="$(random_text 32)" CORPKIT_APP_DEMO_CALLBACK_KEY="$(random_text 43)"
  export CORPKIT_APP_DEMO_SUITE_SECRET CORPKIT_APP_DEMO_PROVIDER_SECRET CORPKIT_APP_DEMO_CALLBACK_TOKEN CORPKIT_APP_DEMO_CALLBACK_KEY
}

# $1 letters and digits.
random_text() {
  local text
  text="$(head -c 256 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')"
  echo "${text:0:$1}"
}

start_wecom() {
  step "1. A simulated WeCom with two enterprises: A of $members members in $departments departments, B of 60 in 8"
  start_simulator "$demo" \
    --provider "$provider_id:$CORPKIT_APP_DEMO_PROVIDER_SECRET" \
    --suite "$suite_id:$CORPKIT_APP_DEMO_SUITE_SECRET" \
    --enterprise "name=示例集团,members=$members,departments=$departments,tags=10,seed=7,corpId=$corp_a" \
    --enterprise "name=示例分公司,members=60,departments=8,tags=3,seed=8,corpId=$corp_b"
  echo "It listens on $simulator_url; its control API is at $simulator_url/_sim/corps"
}

start_runtime() {
  step "2. CorpKit with the app of src/samples/apps/demo and an empty H2 database"
  echo "baseUrl = $simulator_url" >"$demo/etc/dev.corpkit.wecom.client.cfg"
  export CORPKIT_APPS="$demo/apps" CORPKIT_DATA="$demo/data" CORPKIT_ETC="$demo/etc" CORPKIT_LOG="$demo/log"
  export CORPKIT_HTTP_PORT=0 CORPKIT_OPERATORS_PORT=0 # 8080 and 8081 may be in use
  "$distribution/bin/corpkit-runtime" </dev/null >"$demo/runtime.out" 2>&1 &
  runtime=$!
  local tries=0
  until [[ "$(shell 'corps:problems' 2>/dev/null)" == "No problems." ]]; do
    kill -0 "$runtime" 2>/dev/null || fail "CorpKit ended. It said: $(cat "$demo/runtime.out")"
    [[ $((tries += 1)) -le 120 ]] || fail "CorpKit is not ready after a minute: $(shell 'corps:problems'). See $demo/log/corpkit.log"
    sleep 0.5
  done
  for ((tries = 0; tries < 20; tries++)); do # HTTP is answered last
    corpkit_url="$(door_url callbacks)" operators_url="$(door_url operators)"
    [[ -z "$corpkit_url" || -z "$operators_url" ]] || break
    sleep 0.5
  done
  [[ -n "$corpkit_url" && -n "$operators_url" ]] || fail "CorpKit answers no HTTP; see $demo/log/corpkit.log"
  echo "It is up on $corpkit_url, for operators on $operators_url, and its elements have no problems. No organization is written in its files."
}

# Where callbacks or operators ($1) are answered: a server that says nothing of itself is the callbacks'.
door_url() {
  shell 'inspect capability service' | awk -v wanted="$1" '
    /servlet\.runtime\.HttpServiceRuntime with properties:/ { inside = 1; door = "callbacks" }
    inside && $1 == "dev.corpkit.door" { door = $3 }
    inside && $1 == "osgi.http.endpoint" { if (door == wanted) url = $3; inside = 0 }
    END { gsub(/[][]/, "", url); sub(/\/$/, "", url); print url }'
}

connect_both() {
  step "3. In WeCom's console: callback address, token and key. WeCom asks the address, then pushes a suite ticket"
  set_callback "$suite_id" "$corpkit_url/qywx/$suite_id" "$CORPKIT_APP_DEMO_CALLBACK_TOKEN" "$CORPKIT_APP_DEMO_CALLBACK_KEY"
  await_pushes
  shell 'auths:ticket'
}

let_enterprises_scan() {
  step "4. auths:link asks WeCom for an address by which an enterprise authorizes the suite"
  local link address
  link="$(shell 'auths:link --state demo2026')"
  echo "$link"
  address="$(grep -m 1 '^http' <<<"$link")"
  step "   The administrators of A and B scan it and open their directories. From here on nobody does anything"
  scan "$address" "$corp_a"
  scan "$address" "$corp_b"
  go_live "$corp_a"
  go_live "$corp_b"
}

show_first_sync() {
  wait_until "the first syncs" are_mirrored
  shell 'auths:list'
  echo
  shell 'corps:list'
  step "   The mirrored departments of A with their active members, as the database has them"
  shell "corps:tree --depth 2 --width 6 corps.$corp_a"
}

are_mirrored() {
  local list
  list="$(shell 'corps:list')"
  grep -q "corps.$corp_a .*COMPLETE" <<<"$list" && grep -q "corps.$corp_b .*COMPLETE" <<<"$list" && events_are_done
}

show_events() {
  step "5. A member of A moves to another department, and $changes random changes besides: joiners, movers, leavers, renames ..."
  local member before
  before="$(somebody)"
  member="${before%% *}"
  echo "before  $before"
  move_member "$corp_a" "$member" 1
  random_changes "$corp_a" "$changes" | tr -d '{}"' | sed 's/,/, /g; s/:/ /g'
  await_pushes
  wait_until "what WeCom pushed" events_are_done
  echo "after   $(members_of_a | grep -F "$member ")"
  echo
  shell 'auths:callbacks --limit 8'
}

# A member's row, by preference of one outside department 1.
somebody() { members_of_a | awk 'NR == 2 || (NR > 2 && first ~ / active +1 / && $3 != "1") { first = $0 } END { print first }'; }

members_of_a() { shell "corps:members --limit 1000000 corps.$corp_a"; }

events_are_done() {
  local list
  list="$(shell 'auths:callbacks --limit 1000')" && [[ "$list" != *" waiting "* ]]
}

show_full_sync() {
  step "6. A full sync reads everything again and finds little or nothing left to do"
  shell "corps:sync corps.$corp_a" | without_progress
}

show_cancellation() {
  step "7. Enterprise B cancels its authorization: its data is erased, A's stays"
  cancel "$corp_b"
  wait_until "the erasure" is_gone
  shell 'auths:list'
  echo
  shell 'corps:list'
}

is_gone() {
  local list
  list="$(shell 'corps:list')" && [[ "$list" != *"$corp_b"* ]]
}

# Until the command after the name of $1 holds; meanwhile tells how many calls were made to WeCom.
wait_until() {
  local what="$1" started=$SECONDS before
  shift
  before="$(calls)"
  until "$@"; do
    kill -0 "$runtime" 2>/dev/null || fail "CorpKit ended. It said: $(cat "$demo/runtime.out")"
    [[ $((SECONDS - started)) -le 300 ]] || fail "waited for $what for five minutes; see $demo/log/corpkit.log"
    [[ ! -t 1 ]] || printf '\r  %s ... %d s, %d calls to WeCom ' "$what" $((SECONDS - started)) $(($(calls) - before))
    sleep 1
  done
  [[ ! -t 1 ]] || printf '\r\e[K'
  printf '  %s: done after %d s, %d calls to WeCom\n\n' "$what" $((SECONDS - started)) $(($(calls) - before))
}

go_on() {
  step "That was CorpKit, $SECONDS s in all."
  cat <<TEXT
  The app          target/demo/apps/demo: edit a business file while CorpKit runs and see corps:problems
  Java             corp.syncCorp(), corp.getMembers("active"), ...: see README.md
  Your own apps    ./corpkit run --apps DIR
  This demo's log  target/demo/log/corpkit.log
TEXT
  if ! "$keep"; then
    echo "  Look around      ./corpkit demo --keep"
    return
  fi
  echo "  Change WeCom     curl -X POST $simulator_url/_sim/corps/$corp_a/random-changes -d '{\"seed\":1,\"count\":10}'"
  echo "  Health           curl $operators_url/system/health.json"
  echo "  Shell commands   ./corpkit shell --data target/demo/data 'corps:list'   (from another terminal)"
  if [[ -t 0 ]]; then
    step "CorpKit and the simulated WeCom keep running. Shell commands here ('help' lists them); 'exit' ends both."
    "$distribution/bin/corpkit-shell"
  else
    step "CorpKit and the simulated WeCom keep running until this command is told to end."
    wait "$runtime"
  fi
}

shell() { "$distribution/bin/corpkit-shell" "$1"; }

# The report alone.
without_progress() { sed '/^  demo\//d'; }

end_demo() {
  local status=$?
  [[ -z "${runtime:-}" ]] || { kill "$runtime" 2>/dev/null && wait "$runtime" 2>/dev/null; } || true
  stop_simulator
  exit "$status"
}

usage_demo() {
  cat <<'TEXT'
./corpkit demo [--members N] [--departments N] [--keep]

Builds where needed, starts a simulated WeCom and CorpKit with src/samples/apps/demo. Two enterprises scan a QR code; all else
happens by WeCom's callbacks: they get their organizations, are mirrored into a database, changes arrive as events, and one that
cancels is erased.

  --members N      members of enterprise A      (default 10000)
  --departments N  departments of enterprise A  (default 500)
  --keep           keep both running and open a shell
TEXT
}
