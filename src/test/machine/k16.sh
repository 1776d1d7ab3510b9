# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; the variables are the libraries'
# Debian 13 with its kernel whose pages are 16 KiB, as a Pi 5's are, on a processor core as a Pi 5 has.
# Sourced by scripts/machine-test.

story_k16() {
  make_stick fat32 vfat32
  foreign_files fat32
  new_disk_image "$disk"
  virtual_machine k16 ttyAMA0 -arm64-16k qemu-system-aarch64 -machine virt -cpu cortex-a76
  boots "it boots"
  shows "a page has 16 KiB" 'uname -r; getconf PAGESIZE; [[ $(getconf PAGESIZE) == 16384 ]]'
  counts_a_simulated_person
  export_to "a FAT32 with files of its owner's" fat32 1
  unplug fat32
  finds_sound fat32 vfat
  shows "how it kept its time" 'systemctl stop heelbeat; since_mark --unit heelbeat.service | grep -E "loop:|process:"'
  shows "the sessions are stored" sessions
  nothing_has_failed
  say_costs
  turn_off
}

prepare_k16() {
  require_package arm64
  require_disk arm64 "$package"
}
