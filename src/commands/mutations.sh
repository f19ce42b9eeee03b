# ./corpkit mutations. Sourced.
source "$commands/prerequisites.sh"

mutated=bundles/corps-sync

main() {
  if [[ $# -gt 0 ]]; then
    usage_mutations
    [[ "$1" == --help || "$1" == -h ]] && return
    exit 1
  fi
  need_build_tools
  step "Mutating $mutated; this takes minutes"
  local status=0
  mvn -q -B -f "$root/pom.xml" -Pmutations -pl "$mutated" -am -Dspotless.check.skip=true process-test-classes || status=$?
  step "Who lives and who died: $mutated/target/pit-reports/index.html"
  return "$status"
}

usage_mutations() {
  cat <<'TEXT'
./corpkit mutations

How good the tests of the sync engine are: PIT changes one thing in it after another, such as a condition or what is returned,
and runs the tests on each of these mutants. One that fails no test lives. Fails below 85 % killed; bundles/corps-sync/pom.xml
says what is mutated and on how many generated organizations each mutant must keep the laws.
TEXT
}
