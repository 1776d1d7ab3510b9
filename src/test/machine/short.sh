# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; run and disk are of qemu.sh
# The shortest story that has all between the tested pieces: install, one stick, one power cut. Part of
# scripts/test. Sourced by scripts/machine-test.

prepare_short() {
  require_package amd64
  require_disk amd64
}

pack_short() {
  carry
}

story_short() {
  local due
  make_stick fat32 vfat32
  new_disk_image "$disk"
  amd64_machine installed -drive "$(carried)"
  boots "a Debian 13 boots"
  installs
  counts_a_simulated_person
  export_to "a FAT32" fat32 1
  unplug fat32
  finds_sound fat32 vfat
  in_machine 'sleep 10; all_told; sleep 2.5' >"$run/told"
  due=$(head -n 1 "$run/told")
  cut_power
  echo "ok: the power is cut; $due repetitions are due"

  amd64_machine cut
  boots "it boots again"
  shows "none that was due is lost" "install -d -o heelbeat /run/out; heelbeat export --data /var/lib/heelbeat /run/out; cd /run/out; stored_at_least $due"
  nothing_has_failed
  turn_off
}
