# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; disk and more are the libraries'
# Sticks that are plugged into a Debian 13 with the package installed. Sourced by scripts/machine-test.

story_sticks() {
  make_stick cold ext4
  make_stick fat32 vfat32
  foreign_files fat32
  make_stick exfat exfat
  make_stick ext4 ext4
  make_stick swap swap vfat32
  make_plain_stick floppy
  make_stick two ntfs vfat32
  make_stick locked vfat32
  make_stick full vfat16
  fill full 8192
  make_stick pulled vfat32
  make_stick ntfs ntfs

  new_disk_image "$disk"
  amd64_machine sticks -drive "$(drive_of cold)" -device usb-storage,bus=xhci.0,drive=cold,id=cold,serial=HB0
  boots "it boots with an ext4 in"
  counts_a_simulated_person
  shows "the stick that was in at the start is exported to" \
    'journalctl --boot --quiet -t stick-export -o cat; journal_has "light: safe to remove"; reads sda1 test -d heelbeat'
  qemu_command "device_del cold"

  export_to "a FAT32 with files of its owner's" fat32 1
  shows "udev would start it for its partition, and for no other disk" 'wants_export "$(new_disk)1"; ! wants_export "$(new_disk)"; ! wants_export vda'
  shows "the owner's files are as they were" 'reads $(new_disk)1 sh -c "cat NOTES.TXT mine/notes.txt"'
  shows "a long press of the button exports to it again" \
    "mark_news; ask export; within 60 exports_ended 1; exports; within 20 light_ended 'safe to remove'; light"
  unplug fat32
  finds_sound fat32 vfat
  shows "a long press without a stick" "mark_news; ask export; sleep 5; since_mark -t stick-again | grep 'no stick is in'"

  step "a disk that /etc/fstab names by a link is plugged in" 'echo "/dev/disk/by-label/LINUX /srv ext4 noauto 0 0" >>/etc/fstab; mark'
  plug ext4
  shows "it is left alone" 'within 60 exports_ended 1; exports; exports | grep -q "left alone"; reads $(new_disk)1 test ! -e heelbeat; : >/etc/fstab'
  unplug ext4

  step "a disk with swap, which /etc/fstab names by its label, and a FAT32 is plugged in" 'echo "LABEL=SWAP none swap noauto" >>/etc/fstab; mark'
  plug swap
  shows "both are left alone" 'within 60 exports_ended 2; exports; (($(exports | grep -c "left alone") == 2)); : >/etc/fstab'
  shows "so are they when it is swapped to" 'mark_news; swapon /dev/$(new_disk)1; ask export; within 60 exports_ended 2; exports
    (($(exports | grep -c "left alone") == 2)); reads $(new_disk)2 test ! -e heelbeat; swapoff -a'
  unplug swap

  step "two at once, an exFAT and an ext4, are plugged in" mark
  plug exfat
  plug ext4
  shows "both are exported to" "within 180 exports_ended 2; exports; within 20 light_ended 'safe to remove'; light"
  shows "all is on the one" 'reads $(new_disk 1)1 has_export'
  shows "all is on the other" 'reads $(new_disk 2)1 has_export'
  unplug exfat ext4
  finds_sound exfat exfat
  finds_sound ext4 ext4

  export_to "a FAT without a partition table" floppy ''
  unplug floppy

  step "two partitions, an NTFS and a FAT32, are plugged in" mark
  plug two
  shows "one is exported to, which is enough" \
    "within 120 exports_ended 2; exports; within 20 light_ended 'safe to remove'; light"
  shows "all is on that" 'reads $(new_disk)2 has_export'
  unplug two

  step "an NTFS is plugged in" mark
  plug ntfs
  shows "the light says that it cannot be read" "within 60 light_ended 'stick unreadable'; exports; light"
  unplug ntfs

  step "a locked stick is plugged in" mark
  plug locked readonly=on
  shows "the light says so" "within 60 light_ended 'stick read-only'; exports; light"
  unplug locked

  step "a full stick is plugged in" mark
  plug full
  shows "the light says so" "within 90 light_ended 'stick full'; exports; light"
  unplug full
  finds_sound full vfat

  step "a stick is plugged in" mark
  plug pulled
  step "the light says that it is exported to" "within 60 light_says exporting"
  unplug pulled
  shows "pulled out too soon, the light says so" "within 60 light_ended 'stick pulled'; exports; light"
  plug pulled
  shows "plugged in again, it is exported to" "within 90 light_ended 'safe to remove'; exports; light"
  unplug pulled
  finds_sound pulled vfat

  nothing_has_failed
  turns_off "a long press turns the machine off, if the configuration says so" \
    'ask power-off'
}

prepare_sticks() {
  require_package amd64
  require_disk amd64 "$package"
}
