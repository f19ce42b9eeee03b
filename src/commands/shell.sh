# ./corpkit shell. Sourced.

main() {
  local data="$root/data"
  while [[ $# -gt 0 ]]; do
    case "$1" in
      --help | -h) usage_shell; return ;;
      --data) data="$(value_of "$1" "${2:-}")"; shift 2 ;;
      *) break ;;
    esac
  done
  [[ -d "$distribution/bundle" ]] || fail "nothing is built yet; try ./corpkit demo or ./corpkit run."
  CORPKIT_DATA="$data" exec "$distribution/bin/corpkit-shell" "$@"
}

usage_shell() {
  cat <<'TEXT'
./corpkit shell [--data DIR] [COMMAND]

Runs a shell command in the CorpKit that runs on the data folder DIR (default: data) and ends with its status. Without a
COMMAND it reads commands, a line each, until 'exit'. Only the account that runs CorpKit may.

  ./corpkit shell 'corps:list'                          organizations and their last sync
  ./corpkit shell 'corps:sync all'                      syncs them
  ./corpkit shell 'auths:callbacks'                     what WeCom pushed, and what became of it
  ./corpkit shell 'corps:problems'                      what is wrong with apps and elements
  ./corpkit shell 'help'                                all commands
TEXT
}
