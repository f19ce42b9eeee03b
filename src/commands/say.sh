# How commands speak. Sourced.

if [[ -t 1 ]]; then bold=$'\e[1m' plain=$'\e[0m'; else bold="" plain=""; fi

# A heading of what comes.
step() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }

# An error for the person who must act; ends the command.
fail() {
  echo "corpkit: $*" >&2
  exit 1
}

# The value of option $1, which is $2; an error where it is missing.
value_of() {
  [[ -n "${2:-}" ]] || fail "$1 needs a value; see --help."
  echo "$2"
}

# The value of option $1 as a whole number from 1.
number_of() {
  [[ "$(value_of "$@")" =~ ^[1-9][0-9]{0,6}$ ]] || fail "$1 needs a whole number from 1; '$2' is none."
  echo "$2"
}
