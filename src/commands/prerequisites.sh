# Maven 3.8 and a JDK 17, or newer: found, or installed from Debian's packages, or asked for. Sourced.

need_build_tools() {
  local missing=()
  have_jdk || missing+=(default-jdk-headless)
  have_maven || missing+=(maven)
  [[ ${#missing[@]} -eq 0 ]] && return
  step "Installing ${missing[*]}"
  install_packages "${missing[@]}"
  have_jdk || fail "still no JDK 17 or newer. Install one and set JAVA_HOME to it."
  have_maven || fail "still no Maven 3.8 or newer. Install one and put its mvn on PATH."
}

# A JDK, not only a Java: javac is there. JAVA_HOME goes first, as it does for Maven.
have_jdk() {
  local javac="${JAVA_HOME:+$JAVA_HOME/bin/}javac" version
  version="$("$javac" -version 2>/dev/null)" || return 1
  at_least 17 "${version#javac }"
}

have_maven() {
  local version
  version="$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')" || return 1
  at_least 3.8 "$version"
}

at_least() {
  [[ -n "$2" && "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" == "$1" ]]
}

install_packages() {
  local as_root=()
  if [[ $EUID -ne 0 ]]; then as_root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
    fail "this needs a JDK 17 or newer and Maven 3.8 or newer. On Debian, as root: apt-get install $*"
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}
