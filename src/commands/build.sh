# ./corpkit build, and the building that demo and run begin with. Sourced.
source "$commands/prerequisites.sh"

main() {
  [[ $# -eq 0 ]] || fail "usage: ./corpkit build   (makes features/felix/target/corpkit and the archives beside it)"
  build_where_stale
  echo "The distribution is $distribution"
}

build_where_stale() {
  local built="$root/features/felix/target/built"
  if [[ -d "$distribution/bundle" ]] && ! changed_since "$built"; then
    return
  fi
  need_build_tools
  step "Building CorpKit (the first time this fetches libraries and takes some minutes)"
  mvn -q -B -f "$root/pom.xml" -pl features/felix,src/simulator -am \
    -Dmaven.test.skip=true -Dspotless.check.skip=true package
  touch "$built"
}

# Whether any source that goes into the distribution or the simulator is newer than the file $1.
changed_since() {
  [[ -f "$1" ]] || return 0
  local newer
  newer="$(cd "$root" && find pom.xml bundles element-meta features/felix src/simulator \
    -name target -prune -o -type f -newer "$1" -print -quit)"
  [[ -n "$newer" ]]
}
