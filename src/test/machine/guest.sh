# shellcheck shell=bash
# In a machine under test: what the steps of the stories are made of. What the checks of the
# installation have of the service is here, too.

export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
export SYSTEMD_COLORS=0 SYSTEMD_PAGER=
# shellcheck source=src/test/install/checks.sh
source /usr/local/lib/machine/checks.sh
# shellcheck source=src/test/install/service.sh
source /usr/local/lib/machine/service.sh

# mark - what comes from here on is news.
mark() {
  journalctl --sync
  journalctl --quiet -n 0 --show-cursor | sed -n 's/^-- cursor: //p' >/run/mark
  ls /sys/block >/run/disks
}

since_mark() {
  journalctl --quiet --after-cursor="$(</run/mark)" --output cat "$@"
}

# light - what it has said of sticks since the mark.
light() {
  since_mark --unit heelbeat.service | sed -n 's/.*light: //p' \
    | grep -E '^(exporting|safe to remove|stick |export failed|no stick)' | uniq | paste -s -d , | sed 's/,/, /g'
}

light_says() {
  [[ $(light) == *"$1"* ]]
}

# light_ended WORDS - with these, and the light shows nothing newer.
light_ended() {
  [[ $(light) == *"$1" ]]
}

# is_plugged COUNT - so many disks are there that were not at the mark.
is_plugged() {
  (($(comm -13 /run/disks <(ls /sys/block) | wc -l) >= $1))
}

is_unplugged() {
  [[ -z $(comm -13 /run/disks <(ls /sys/block)) ]]
}

new_disk() {
  comm -13 /run/disks <(ls /sys/block) | head -n "${1-1}" | tail -n 1
}

# exports - how many ended since the mark, and how.
exports() {
  since_mark -t stick-export | grep -E ': (all is on it|it |its |something of|the export|this machine)' || true
}

exports_ended() {
  (($(exports | grep -vc 'exporting to\|looking after') >= $1))
}

# reads PART CHECK... - runs a check in the stick's folder, mounted to be read only.
reads() {
  local part=/dev/$1 status=0
  shift
  mount -o ro "$part" /mnt || return 1
  (cd /mnt && "$@") || status=$?
  umount /mnt
  return "$status"
}

# has_export - every file of an export is there, and none is half written.
has_export() {
  local file
  for file in sessions.csv reps.csv csv-metadata.json report.html; do
    [[ -s heelbeat/$file ]] || { echo "no heelbeat/$file" && return 1; }
  done
  (($(wc -l <heelbeat/sessions.csv) >= 2)) || { echo "no session" && return 1; }
  [[ -z $(find . -name '*.new' -o -name '*.tmp') ]] || { find . && return 1; }
  echo "$(($(wc -l <heelbeat/reps.csv) - 1)) repetitions"
}

# told - the numbers of repetitions that the light and the journal have told of since the mark.
told() {
  since_mark --unit heelbeat.service | grep -c ' rep '
}

stored() {
  sessions | awk 'NR > 1 { sum += $5 } END { print sum + 0 }'
}

# light_is KIND - by the configuration; the service has to be started anew.
light_is() {
  sed -i "/^\[light\]/,/^\[/ s/^kind = .*/kind = \"$1\"/" "$configuration"
}

# has_told COUNT - repetitions since the mark.
has_told() {
  (($(told) >= $1))
}

# pad_is_there - a pad that has to be looked for is told to be connected, a simulated one only what it is.
pad_is_there() {
  since_mark --unit heelbeat.service | grep -qE 'pad: (connected|.* Hz)'
}
