# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; run and disk are of qemu.sh
# The shortest story that has all between the tested pieces: install, one stick, one power cut. Part of
# scripts/test. Sourced by scripts/machine-test.

prepare_short() {
  require_package amd64
  require_disk amd64
}

pack_short() {
  mkdir -p "$run/cargo"
  cp "$package" "$run/cargo/heelbeat.deb"
  mkfs_folder "$run/cargo" "$run/cargo.img"
}

story_short() {
  local due
  make_stick fat32 vfat32
  new_disk_image "$disk"
  amd64_machine installed -drive "file=$(inside "$run/cargo.img"),if=virtio,format=raw,readonly=on"
  boots "a Debian 13 boots"
  shows "the package is installed" 'mkdir -p /cargo; mount -o ro /dev/vdb /cargo; dpkg --install /cargo/heelbeat.deb'
  shows "it counts on a simulated pad" 'configure simulated; systemctl restart heelbeat; within 60 journal_has " rep "
    journalctl --quiet --unit heelbeat -o cat | grep -m 3 -E "light: |rep "'
  step "a FAT32 is plugged in" mark
  plug fat32
  shows "it is exported to" "within 60 exports_ended 1; exports; within 20 light_ended 'safe to remove'; light"
  shows "all is on it" 'reads $(new_disk)1 has_export'
  unplug fat32
  finds_sound fat32 vfat
  in_machine 'sleep 10; all_told; sleep 2.5' >"$run/told"
  due=$(head -n 1 "$run/told")
  cut_power
  echo "ok: the power is cut; $due repetitions are due"

  amd64_machine cut
  boots "it boots again"
  shows "none that was due is lost" "install -d -o heelbeat /run/out; heelbeat export --data /var/lib/heelbeat /run/out; cd /run/out; stored_at_least $due"
  shows "nothing has failed" 'systemctl --failed --no-legend; ! systemctl --failed --no-legend | grep -q .'
  turn_off
}
