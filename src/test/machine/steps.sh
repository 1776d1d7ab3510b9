# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; run and package are the libraries'
# What several stories tell. Sourced by scripts/machine-test.

# carry - makes the disk that a machine finds as /dev/vdb: the package, and what is in cargo/ of the run.
carry() {
  mkdir -p "$run/cargo"
  cp "$package" "$run/cargo/heelbeat.deb"
  mkfs_folder "$run/cargo" "$run/cargo.img"
}

# carried - for QEMU's -drive.
carried() {
  printf 'file=%s,if=virtio,format=raw,readonly=on' "$(inside "$run/cargo.img")"
}

installs() {
  shows "the package is installed" 'date; find_cargo; dpkg --install /cargo/heelbeat.deb'
}

counts_a_simulated_person() {
  shows "it counts on a simulated pad" 'configure simulated; systemctl restart heelbeat; within 60 journal_has "  push-up "
    journalctl --quiet --unit heelbeat --output cat | grep -m 3 -E "light: |  push-up "'
}

# foreign_files STICK - a folder and a file of its owner's.
foreign_files() {
  mkdir "$run/mine"
  echo "my own notes" >"$run/mine/notes.txt"
  mcopy_into "$1" -s "$run/mine" ::/mine
  mcopy_into "$1" "$run/mine/notes.txt" ::/NOTES.TXT
}

# export_to WORDS STICK PARTITION - plugs a stick in, waits for its export and looks at it.
export_to() {
  step "$1 is plugged in" mark
  plug "$2"
  shows "it is exported to" "within 60 exports_ended 1; exports; within 20 light_ended 'safe to remove'; light"
  shows "all is on it" 'reads $(new_disk)'"$3 has_export"
}

nothing_has_failed() {
  shows "nothing has failed" 'systemctl is-system-running --wait; systemctl --failed --no-legend; ! systemctl --failed --no-legend | grep -q .'
}
