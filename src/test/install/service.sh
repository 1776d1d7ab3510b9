# shellcheck shell=bash disable=SC2154 # before and stick are those of who sources this
# What the checks of the running service share. Sourced after checks.sh.

property() {
  systemctl show --property "$1" --value heelbeat.service
}

is_active() {
  [[ $(property ActiveState) == active ]]
}

# is NAME VALUE - whether a property of the service has that value.
is() {
  local value
  value=$(property "$1")
  printf '%s is %s\n' "$1" "$value"
  [[ $value == "$2" ]]
}

is_new_process() {
  is_active && [[ $(property MainPID) != "$before" && $(property MainPID) != 0 ]]
}

journal_has() {
  journalctl --quiet --unit heelbeat.service --output cat | grep -q -- "$1"
}

sessions() {
  heelbeat sessions --data /var/lib/heelbeat
}

status_has() {
  [[ $(property StatusText) == *"$1"* ]]
}

runs_as() {
  [[ $(stat -c %U "/proc/$(property MainPID)") == "$1" ]]
}

sandbox_is_whole() {
  ! journal_has 'does not support or we lack'
}

# What became of the stick, in the words that the light is to show.
stick_says() {
  local words
  words=$(cat "/run/heelbeat-stick/status/$stick")
  echo "$words"
  [[ $words == "$1 "* ]]
}

stick_has_the_export() {
  local status=0
  mount -o ro "/dev/$stick" /mnt
  [[ $(wc -l </mnt/heelbeat/sessions.csv) -ge 2 && -s /mnt/heelbeat/report.html ]] || status=1
  umount /mnt
  return "$status"
}

nothing_is_mounted() {
  ! grep -q heelbeat-stick /proc/self/mountinfo
}

# The name of the only session there is.
only_session() {
  [[ $(sessions | wc -l) == 2 ]] && sessions | sed -n '2s/ .*//p'
}

has_only_session() {
  sessions
  [[ -n $1 && $(only_session) == "$1" ]]
}

has_session() {
  sessions
  sessions | grep -q "^$1 "
}

reps() {
  sessions | awk 'NR == 2 { print $6 }'
}

has_more_reps_than() {
  (($(reps) > $1))
}

nothing_runs() {
  ! grep -l heelbeat.jar /proc/[0-9]*/cmdline
}

configure() {
  sed -i "s/^pad = .*/pad = \"$1\"/" "$configuration"
}
