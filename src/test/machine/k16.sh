# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; the variables are the libraries'
# Debian 13 with its kernel whose pages are 16 KiB, as a Pi 5's are, on a processor core as a Pi 5 has.
# Sourced by scripts/machine-test.

# shellcheck source=src/test/machine/sticks.sh
source "$recipes/sticks.sh"

# k16_machine NAME ARGUMENT... - no board that there is, with a Cortex-A76.
k16_machine() {
  local kernel=("$debian_root"/boot/vmlinuz-*-arm64-16k) initrd=("$debian_root"/boot/initrd.img-*-arm64-16k)
  start_machine "$1" qemu-system-aarch64 -machine virt -cpu cortex-a76 -m 1024 \
    -kernel "$(inside "${kernel[0]}")" -initrd "$(inside "${initrd[0]}")" \
    -append "root=/dev/vda rw console=ttyAMA0 quiet systemd.show_status=0 machine.agent=/dev/virtio-ports/agent" \
    -drive "file=$(inside "$run/disk.qcow2"),if=virtio,cache=unsafe" -nic none -serial chardev:console \
    -device qemu-xhci,id=xhci -device virtio-serial-pci -device virtserialport,chardev=agent,name=agent "${@:2}"
}

story_k16() {
  make_stick fat32 vfat32
  foreign_files fat32
  new_disk_image "$disk"
  k16_machine k16
  boots "it boots"
  shows "a page has 16 KiB" 'uname -r; getconf PAGESIZE; [[ $(getconf PAGESIZE) == 16384 ]]'
  shows "it counts" 'configure simulated; systemctl restart heelbeat && within 120 journal_has " rep "
    journalctl --quiet --unit heelbeat.service --output cat | grep -E " rep |light:" | head -n 4'
  export_to "a FAT32 with files of its owner's" fat32 1
  unplug fat32
  finds_sound fat32 vfat
  shows "how it kept its time" 'systemctl stop heelbeat; since_mark --unit heelbeat.service | grep -E "loop:|process:"'
  shows "the sessions are stored" sessions
  shows "nothing has failed" 'systemctl is-system-running; systemctl --failed --no-legend; ! systemctl --failed --no-legend | grep -q .'
  say_costs
  turn_off
}

prepare_k16() {
  require_package arm64
  require_disk arm64 "$package"
}
