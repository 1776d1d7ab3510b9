# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; run and disk are of qemu.sh
# A root that is read-only below a layer in memory, as "overlay file system" of raspi-config makes it, by
# the same package overlayroot. Sourced by scripts/machine-test.

prepare_overlay() {
  require_package amd64
  require_disk amd64 "$package"
}

story_overlay() {
  make_stick kept vfat32
  new_disk_image "$disk"
  boot_words=overlayroot=tmpfs amd64_machine overlay
  boots "it boots with a layer in memory over its root"
  shows "where what is written goes" 'findmnt -n -o FSTYPE,OPTIONS / | cut -c 1-120; findmnt -n -o FSTYPE / | grep overlay'
  counts_a_simulated_person
  shows "it says what becomes of the sessions" 'journal_has "store: .*lost with the power"
    journalctl --quiet --unit heelbeat -o cat | grep -m 1 "store:"'
  shows "so does the doctor" 'heelbeat doctor --config $configuration | grep -A 2 "store" | tee /run/doctor; tr -s "[:space:]" " " </run/doctor | grep -q "lost with the power"'
  export_to "a FAT32" kept 1
  unplug kept
  turn_off

  amd64_machine again
  sleep 15
  plug kept
  boots "without the layer it boots as it was; a stick is plugged in meanwhile"
  shows "that is exported to" 'within 120 journal_has "light: safe to remove" || { journalctl --quiet -b -t stick-export -o cat; false; }'
  shows "the sessions went with the power" 'sessions; (($(sessions | wc -l) == 1)); grep "^pad" $configuration'
  turn_off
}
