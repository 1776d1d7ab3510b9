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

# As udev remembers what it wants for a stick; a container has no devices of its own.
remember_stick() {
  mkdir -p /run/udev/data
  printf 'E:SYSTEMD_WANTS=heelbeat-stick@%s.service\n' "$stick" >"/run/udev/data/b$(<"/sys/class/block/$stick/dev")"
}

forget_stick() {
  rm "/run/udev/data/b$(<"/sys/class/block/$stick/dev")"
}

# ask WHAT - as the service does when its button is pressed for long.
ask() {
  runuser -u heelbeat -- touch "/run/heelbeat/$1-wanted"
}

export_journal_has() {
  journalctl --quiet --unit heelbeat-export.service --output cat | grep -q -- "$1"
}

listens() {
  systemctl --quiet is-active heelbeat-export.path && systemctl --quiet is-active heelbeat-power-off.path
}

nothing_listens() {
  ! systemctl list-units --all --no-legend 'heelbeat-*.path' | grep .
}

unit_failed() {
  systemctl --quiet is-failed "$1"
}

# What the button asks for, by the units that do it.
check_button() {
  local request=/run/heelbeat/export-wanted
  check "somebody listens to the button" listens
  check "it asks for an export" ask export
  check "which is taken" within 10 is_gone "$request"
  check "and the journal tells of no stick" within 10 export_journal_has 'no stick is in'
  if [[ -n ${stick-} ]]; then
    remember_stick
    rm "/run/heelbeat-stick/status/$stick"
    check "the button asks for another export" ask export
    check "which the stick gets" within 60 stick_says safe
    check "and is unmounted after it" nothing_is_mounted
    forget_stick
  fi
  mkdir "$request"
  check "a request that cannot be removed is given up" within 20 unit_failed heelbeat-export.path
  rmdir "$request"
}

is_going_down() {
  [[ $(systemctl is-system-running) == stopping ]]
}

# The last check, which goes on while the machine goes down under it.
check_power_off() {
  trap '' TERM
  check "the button asks for the machine to be powered off" ask power-off
  check "which goes down" within 10 is_going_down
  check "the service ends" within 20 is ActiveState inactive
  check "in good order" is Result success
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
