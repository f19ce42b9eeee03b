# ./corpkit fuzz. Sourced.
source "$commands/prerequisites.sh"

fuzzed=bundles/wecom-callback

main() {
  if [[ "${1:-}" == --help || "${1:-}" == -h ]]; then
    usage_fuzz
    return
  fi
  local tests=("$@") test status=0
  [[ $# -gt 0 ]] || tests=(EnvelopeFuzzTest PlainFuzzTest EventFuzzTest)
  need_build_tools
  for test in "${tests[@]}"; do
    [[ -f "$(source_of "$test")" ]] || fail "there is no $test; see --help."
    step "Fuzzing $test for two minutes"
    fuzz "$test" || status=1
  done
  return "$status"
}

source_of() { echo "$root/$fuzzed/src/test/java/dev/corpkit/wecom/callback/$1.java"; }

# One Java for each: Jazzer fuzzes one test of a run.
fuzz() {
  JAZZER_FUZZ=1 mvn -q -B -f "$root/pom.xml" -pl "$fuzzed" -am test \
    -Djazzer.hooks=true -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false
}

usage_fuzz() {
  cat <<'TEXT'
./corpkit fuzz [EnvelopeFuzzTest|PlainFuzzTest|EventFuzzTest ...]

Jazzer makes up input, guided by coverage, for two minutes each: bodies of strangers, plain texts encrypted with the right
key, and decrypted events. It begins with the tests' seeds, the kept corpus (src/test/resources/**/*FuzzTestInputs) and that
of the last run (.cifuzz-corpus, not committed). A finding is written to the kept corpus and fails every build from then on.
TEXT
}
