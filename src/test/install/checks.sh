# shellcheck shell=bash
# What the checks of the installation share. Each check prints a line, and the first that fails
# ends the script.

project=/srv/heelbeat
configuration=/etc/heelbeat/heelbeat.toml
# What the last check's command said.
said=$(mktemp)

# check WORDS COMMAND... - passes if the command succeeds.
check() {
  local words=$1
  shift
  if ! "$@" >"$said" 2>&1; then
    printf 'FAILED: %s\n  %s\n' "$words" "$*"
    sed 's/^/  /' "$said"
    exit 1
  fi
  printf 'ok: %s\n' "$words"
}

# check_said WORDS PATTERN - passes if the last check's command said that.
check_said() {
  check "$1" grep -- "$2" <<<"$(<"$said")"
}

show() {
  sed 's/^/  /' "$said"
}

# within SECONDS COMMAND... - succeeds as soon as the command does; looks every $pause seconds.
within() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep "${pause-0.2}"
  done
}

is_gone() {
  [[ ! -e $1 && ! -L $1 ]]
}
