# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; run and disk are of qemu.sh
# A week of somebody who installs the package on a Debian 13, trains, is cut off from power, brings the
# package up to date and takes it away. Sourced by scripts/machine-test.

# What is carried into the machine: the package, a pad to be played, a recording, a time server.
pack_week() {
  local cargo=$run/cargo
  mkdir -p "$cargo/classes"
  cp "$recipes/time-server" "$cargo"
  "$root/scripts/heelbeat" demo --speed 50 --data "$cargo/demo" >"$run/demo.log" 2>&1
  "$jdk_home/bin/javac" -proc:none -d "$cargo/classes" -cp "$jar:$root/target/lib/*" \
    -sourcepath "$root/src/test/java" "$root/src/test/java/heelbeat/machine/PlayedPad.java"
  carry
}

# turn_on NAME YEAR ARGUMENT... - the machine, whose clock is in that year: it has no battery. The network
# would tell the true time, which is as much later as the machine has lived.
turn_on() {
  local name=$1 year=$2
  shift 2
  now=$((${now:-$(date +%s)} + ${guest_seconds%.*} + 60))
  boot_words="machine.epoch=$now" amd64_machine "$name" -rtc "base=$year-05-05T05:05:05,clock=vm" \
    -drive "$(carried)" \
    -chardev "socket,id=far,path=$(inside "$run/wire"),server=on,wait=off" -serial chardev:far "$@"
}

# plug_pad - the other end of the wire that ends at the machine's second serial port, on USB.
plug_pad() {
  qemu_command "chardev-add socket,id=near,path=$(inside "$run/wire")"
  qemu_command "device_add usb-serial,id=pad,serial=PAD,chardev=near,bus=xhci.0"
}

unplug_pad() {
  qemu_command "device_del pad"
  sleep 1
  qemu_command "chardev-remove near"
}

prepare_week() {
  require_package amd64
  require_disk amd64
}

story_week() {
  local due session
  make_stick cut vfat32
  new_disk_image "$disk"
  turn_on installed 2021
  boots "a Debian 13 boots, its clock in the past"
  installs
  shows "the service runs and says what it waits for" 'within 60 is_active; property StatusText; status_has "on USB"'
  shows "all units' exposure" exposures
  counts_a_simulated_person
  shows "the doctor, as a user would call it" 'heelbeat doctor --config $configuration | tee /run/doctor; grep -q "Nothing is broken" /run/doctor'
  shows "the dates cannot be trusted yet" 'sessions; sessions | grep -q "clock may be wrong"'
  shows "once the clock is set they are right" 'set_clock; date; sleep 3; sessions; dates_are_right'

  step "a serial pad on USB is plugged in" 'configure serial; point_serial; systemctl restart heelbeat; play_pad; mark'
  plug_pad
  shows "it counts on that" 'within 120 told_some 3; ls -l /dev/serial/by-id; pad_said'
  unplug_pad
  shows "pulled out, the service says so" 'within 20 status_has "no port"; property StatusText; mark'
  qemu_command "chardev-add null,id=none"
  qemu_command "device_add usb-serial,id=other,always-plugged=on,chardev=none,bus=xhci.0"
  step "another one takes its name" 'within 20 test -c /dev/ttyUSB0'
  plug_pad
  shows "plugged in again as another port, it counts on" 'within 120 told_some 3; ls /dev/ttyUSB*; pad_said'

  in_machine 'sessions | tail -n 1 | cut -c 1-8; all_told; sleep 2.5' >"$run/told"
  { read -r session && read -r due; } <"$run/told"
  step "a stick is plugged in" mark
  plug cut
  step "its export has begun" 'within 60 light_says exporting'
  cut_power
  echo "ok: the power is cut in mid-session and in mid-export; $due repetitions are due"

  turn_on cut 2021 -drive "$(drive_of cut)" -device usb-storage,bus=xhci.0,drive=cut,id=cut,serial=HB1
  boots "it boots again, with the stick in"
  shows "the stick is exported to" \
    'within 120 journal_has "light: safe to remove"; journalctl --quiet -b -t stick-export -o cat; reads sda1 has_export'
  shows "none that was due is lost" "reads sda1 stored_at_least $due; ! ls /var/lib/heelbeat | grep damaged"
  step "the stick is pulled out" 'ls /sys/block | grep -v sda >/run/disks'
  unplug cut
  finds_sound cut vfat
  step "once the clock is set, the person goes on" 'find_cargo; set_clock; play_pad; mark'
  plug_pad
  shows "in the same session" "within 120 told_some 3; sleep 3; sessions; sessions | tail -n 1 | grep -q '^$session'"

  shows "brought up to date meanwhile, it counts on in that session" "before=\$(property MainPID); mark; dpkg --install /cargo/heelbeat.deb
    is_new_process; within 60 told_some 1; sleep 3; sessions; sessions | tail -n 1 | grep -q '^$session'"
  shows "removed, nothing of it runs" 'dpkg --remove heelbeat; ! systemctl list-units --no-legend "heelbeat*" | grep .'
  shows "purged, the sessions stay" 'dpkg --purge heelbeat; ls /var/lib/heelbeat; test -e /var/lib/heelbeat/heelbeat.db; test ! -e /etc/heelbeat'
  nothing_has_failed
  turn_off
}
