# shellcheck shell=bash
# In a machine under test: what the steps of the stories are made of. Sent to it behind checks.sh and
# service.sh of the installation's checks.

export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8
export SYSTEMD_COLORS=0 SYSTEMD_PAGER=
# Each look of within costs the emulated processor as much as the pause.
pause=1

# mark_news - what the journal says from here on is news.
mark_news() {
  journalctl --sync
  journalctl --quiet -n 0 --show-cursor | sed -n 's/^-- cursor: //p' >/run/mark
}

# mark - so are the disks that come.
mark() {
  mark_news
  ls /sys/block >/run/disks
}

since_mark() {
  journalctl --quiet --after-cursor="$(</run/mark)" --output cat "$@"
}

# light - what it has said of sticks since the mark.
light() {
  since_mark --unit heelbeat.service | sed -n 's/.*light: //p' \
    | grep -E '^(exporting|safe to remove|stick |export failed|no stick|powering off)' | uniq | paste -s -d , | sed 's/,/, /g'
}

light_says() {
  [[ $(light) == *"$1"* ]]
}

# light_ended WORDS - with these, and the light shows nothing newer.
light_ended() {
  [[ $(light) == *"$1" ]]
}

is_unplugged() {
  [[ -z $(comm -13 /run/disks <(ls /sys/block)) ]]
}

new_disk() {
  comm -13 /run/disks <(ls /sys/block) | head -n "${1-1}" | tail -n 1
}

# wants_export DISK - by udev's rules, asked without doing anything; prints what they want.
wants_export() {
  udevadm test --action=add "/sys/class/block/$1" 2>/dev/null | grep -o "SYSTEMD_WANTS=.*heelbeat-stick@$1.service.*"
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
  for file in days.csv sessions.csv reps.csv not-counted.csv csv-metadata.json report.html; do
    [[ -s heelbeat/$file ]] || { echo "no heelbeat/$file" && return 1; }
  done
  (($(wc -l <heelbeat/sessions.csv) >= 2)) || { echo "no session" && return 1; }
  [[ -z $(find . -name '*.new' -o -name '*.tmp') ]] || { find . && return 1; }
  echo "$(($(wc -l <heelbeat/reps.csv) - 1)) repetitions"
}

# told - the numbers of repetitions that the light and the journal have told of since the mark.
told() {
  since_mark --unit heelbeat.service | grep -c '  push-up '
}

# exposures - of all units, to the machine they run on.
exposures() {
  local unit
  for unit in /usr/lib/systemd/system/heelbeat*.service; do
    unit=${unit##*/}
    systemd-analyze security --no-pager "${unit/@/@sda1}" | tail -n 1
  done
}

pad_said() {
  since_mark --unit heelbeat.service | grep -E "pad: |  push-up " | head -n 4
}

told_some() {
  (($(told) >= $1))
}

# all_told - how many repetitions this start of the machine has told of.
all_told() {
  journalctl --boot --quiet --unit heelbeat.service --output cat | grep -c '  push-up '
}

# stored_at_least COUNT - of repetitions, in the export of this folder.
stored_at_least() {
  local stored
  stored=$(($(wc -l <heelbeat/reps.csv) - 1))
  echo "$stored stored, $1 due"
  ((stored >= $1))
}

# find_cargo - what was carried in.
find_cargo() {
  mkdir -p /cargo
  mount -o ro /dev/vdb /cargo
}

# Of this machine: what the words of its start name, such as machine.epoch.
boot_word() {
  sed -n "s/.*machine\.$1=\([^ ]*\).*/\1/p" /proc/cmdline
}

# set_clock - as a Pi's clock is set, from the network.
set_clock() {
  systemd-run --quiet --unit=time-server /cargo/time-server "$(boot_word epoch)"
  mkdir -p /etc/systemd/timesyncd.conf.d
  printf '[Time]\nNTP=127.0.0.1\n' >/etc/systemd/timesyncd.conf.d/test.conf
  systemctl restart systemd-timesyncd
  within 60 clock_is_set
}

clock_is_set() {
  [[ $(timedatectl show --property NTPSynchronized --value) == yes ]]
}

dates_are_right() {
  ! sessions | grep -q "clock may be wrong" && sessions | grep -q " $(date +%Y)-"
}

# play_pad - plays the recording into the far end of the serial pad's cable.
play_pad() {
  stty -F /dev/ttyS1 raw -echo 115200
  systemd-run --quiet --unit=pad --collect java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "/cargo/classes:/usr/lib/heelbeat/heelbeat.jar:/usr/lib/heelbeat/lib/*" \
    heelbeat.machine.PlayedPad /dev/ttyS1 /cargo/demo/recordings/*.frames.csv.gz
}

# point_serial - the configuration at a name that stays, whatever else is plugged in first.
point_serial() {
  sed -i 's|^port = .*|port = "/dev/serial/by-id/usb-QEMU_QEMU_USB_SERIAL_PAD-if00-port0"|' "$configuration"
}

# light_is KIND - by the configuration; the service has to be started anew.
light_is() {
  sed -i "/^\[light\]/,/^\[/ s/^kind = .*/kind = \"$1\"/" "$configuration"
}

# pad_is_there - a pad that has to be looked for is told to be connected, a simulated one only what it is.
pad_is_there() {
  since_mark --unit heelbeat.service | grep -qE 'pad: (connected|.* Hz)'
}

# written - bytes that the machine has given to its disk since its start; a sector of /sys has 512.
written() {
  awk '{ print $7 * 512 }' /sys/block/vda/stat
}

# mark_costs - what tell_costs tells of begins here.
mark_costs() {
  written >/run/written
}

# tell_costs HOUR - what the service takes, and what the machine has written since the mark.
tell_costs() {
  sed -n 's/^VmRSS:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$(property MainPID)/status" >"/run/memory-$1"
  printf 'told %d, memory %d MB, journal %d kB, store %d kB, written %d MB\n' "$(all_told)" $(($(memory_of "$1") / 1024)) \
    "$(du -sk /var/log/journal | cut -f 1)" "$(du -sk /var/lib/heelbeat | cut -f 1)" $((($(written) - $(</run/written)) / 1000000))
}

# memory_of HOUR - in kB, as tell_costs found it.
memory_of() {
  cat "/run/memory-$1"
}

# all_stored - the repetitions of all sessions.
all_stored() {
  sessions | awk '{ stored += $6 } END { print stored }'
}
