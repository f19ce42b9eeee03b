# ./corpkit bench. Sourced.
source "$commands/prerequisites.sh"

main() {
  case "${1:-}" in
    --help | -h | "") usage_bench ;;
    callbacks) shift; bench CallbackAcknowledgement "${1:-200}" "${2:-60}" ;;
    door) shift; bench BesideSlowSenders "${1:-300}" "${2:-200}" "${3:-30}" ;;
    *) fail "unknown benchmark '$1'; see ./corpkit bench --help." ;;
  esac
}

# It needs the distribution, and PostgreSQL as the tests do.
bench() {
  local class="$1"
  shift
  need_build_tools
  "$root/src/checks/install-databases"
  step "Building, then measuring"
  mvn -q -B -f "$root/pom.xml" -Pbench -pl src/bench,features/felix -am -DskipTests -Dspotless.check.skip=true verify \
    -Dbench.main="dev.corpkit.bench.$class" -Dbench.args="$*"
}

usage_bench() {
  cat <<'TEXT'
./corpkit bench callbacks [PER_SECOND [SECONDS]]     (200 for 60 s)

How fast callbacks are acknowledged: contact events at a steady rate over HTTP to the distribution in a process of its own,
with a PostgreSQL that writes through to the disk and a simulated WeCom on this machine. Prints a table in milliseconds, counted
from the moment each request was due; once while the worker keeps up, once with a backlog.

./corpkit bench door [SLOW [PER_SECOND [SECONDS]]]   (300, 200 for 30 s)

The same beside requests that never end, each a byte a second: by themselves, beside slow bodies, beside slow headers.
TEXT
}
