# ./corpkit verify. Sourced.
source "$commands/prerequisites.sh"

main() {
  if [[ $# -gt 0 ]]; then
    usage_verify
    [[ "$1" == --help || "$1" == -h ]] && return
    exit 1
  fi
  need_build_tools
  if [[ -x "$root/src/checks/install-databases" ]]; then
    "$root/src/checks/install-databases"
  fi
  local status=0 started
  started="$(mktemp)"
  mvn -B -T 2 -f "$root/pom.xml" --no-transfer-progress verify || status=$?
  closing_line "$started"
  rm -f "$started"
  return "$status"
}

# All test reports newer than the file $1 as one line, in the words of Maven's test plugins.
closing_line() {
  find "$root" -path '*/target/*-reports/TEST-*.xml' -newer "$1" -exec grep -h -m 1 '<testsuite ' {} + |
    awk '{
      for (i = 1; i <= NF; i++) if (match($i, /^(tests|failures|errors|skipped)="[0-9]+"/)) {
        split($i, pair, "\""); sub("=", "", pair[1]); sum[pair[1]] += pair[2]
      }
    }
    END {
      printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n",
        sum["tests"], sum["failures"], sum["errors"], sum["skipped"]
    }'
}

usage_verify() {
  cat <<'TEXT'
./corpkit verify

Builds everything and runs all tests, those in a running framework included: mvn verify, and before it what the tests need
(JDK, Maven, databases), installed from Debian's packages where it is missing and this account may.
TEXT
}
