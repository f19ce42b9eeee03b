# ./corpkit demo. Sourced.
source "$commands/build.sh"
source "$commands/simulator.sh"

members=10000
departments=500
keep=false
suite_id=dkdemo0000000001 # as in src/samples/apps/demo
corp_a=wpDemoEnterpriseA
corp_b=wpDemoEnterpriseB
changes=200

main() {
  read_arguments "$@"
  build_where_stale
  prepare_folders
  trap end_demo EXIT
  trap 'exit 130' INT TERM
  start_wecom
  start_runtime
  hand_in_authorizations
  show_first_sync
  show_second_sync
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
  rm -rf "$demo"
  mkdir -p "$demo"
  cp -R "$distribution/conf/etc" "$demo/etc"
}

start_wecom() {
  step "1. A simulated WeCom with two enterprises: A of $members members in $departments departments, B of 60 in 8"
  DEMO_SUITE_SECRET="demo-$RANDOM$RANDOM$RANDOM"
  export DEMO_SUITE_SECRET
  start_simulator "$demo" \
    --suite "$suite_id:$DEMO_SUITE_SECRET" \
    --enterprise "name=示例集团,members=$members,departments=$departments,tags=10,seed=7,corpId=$corp_a" \
    --enterprise "name=示例分公司,members=60,departments=8,tags=3,seed=8,corpId=$corp_b"
  echo "It listens on $simulator_url; its control API is at $simulator_url/_sim/corps"
}

start_runtime() {
  step "2. CorpKit with the apps of src/samples/apps and an empty H2 database"
  echo "baseUrl = $simulator_url" >"$demo/etc/dev.corpkit.wecom.client.cfg"
  export CORPKIT_APPS="$root/src/samples/apps" CORPKIT_DATA="$demo/data" CORPKIT_ETC="$demo/etc" CORPKIT_LOG="$demo/log"
  export CORPKIT_HTTP_PORT=0 # nobody calls here, and 8080 may be in use
  "$distribution/bin/corpkit-runtime" </dev/null >"$demo/runtime.out" 2>&1 &
  runtime=$!
  local tries=0
  until [[ "$(shell 'corps:problems' 2>/dev/null)" == "No problems." ]]; do
    kill -0 "$runtime" 2>/dev/null || fail "CorpKit ended. It said: $(cat "$demo/runtime.out")"
    [[ $((tries += 1)) -le 120 ]] || fail "CorpKit is not ready after a minute: $(shell 'corps:problems'). See $demo/log/corpkit.log"
    sleep 0.5
  done
  echo "It is up, and its elements have no problems."
}

# In production both come by WeCom's callbacks: the ticket every ten minutes, the code when an enterprise authorizes.
hand_in_authorizations() {
  step "3. Both enterprises authorize the demo's suite"
  shell "auths:ticket auths.QywxProxyAuth $(suite_ticket "$suite_id")"
  local corp
  for corp in "$corp_a" "$corp_b"; do
    shell "auths:authorize auths.QywxProxyAuth $(auth_code "$suite_id" "$corp")"
  done
}

show_first_sync() {
  step "4. The first sync"
  shell 'corps:sync corps.CorpA'
  shell 'corps:sync corps.CorpB'
  step "   The mirrored departments with their active members, as the database has them"
  shell 'corps:tree --depth 2 --width 6 corps.CorpA'
  shell 'corps:list'
}

show_second_sync() {
  step "5. $changes changes in enterprise A: joiners, movers, leavers, renames ..."
  random_changes "$corp_a" "$changes" | tr -d '{}"' | sed 's/,/, /g; s/:/ /g'
  step "   ... and the second sync"
  shell 'corps:sync corps.CorpA' | without_progress
  step "   A third finds nothing to do"
  shell 'corps:sync corps.CorpA' | without_progress
}

go_on() {
  step "That was CorpKit, $SECONDS s in all."
  cat <<TEXT
  Sample apps      src/samples/apps: edit a business file while CorpKit runs and see corps:problems
  Java             corp.syncCorp(), corp.getMembers("active"), ...: see README.md
  Your own apps    ./corpkit run --apps DIR
  This demo's log  target/demo/log/corpkit.log
TEXT
  if ! "$keep"; then
    echo "  Look around      ./corpkit demo --keep"
    return
  fi
  echo "  The control API  curl -X POST $simulator_url/_sim/corps/$corp_a/random-changes -d '{\"seed\":1,\"count\":10}'"
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

# The report alone; the first sync has shown how progress looks.
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

Builds where needed, starts a simulated WeCom and CorpKit with src/samples/apps, mirrors two enterprises into a database,
prints the department tree with head counts, lets the simulator change and shows what the second sync did.

  --members N      members of enterprise A      (default 10000)
  --departments N  departments of enterprise A  (default 500)
  --keep           keep both running and open a shell
TEXT
}
