# shellcheck shell=bash disable=SC2016,SC2154 # the machine's shell fills in; the variables are the libraries'
# A Raspberry Pi 3B with Debian 13 and the package: light, stick, and a pad on each of the two buses of
# its header that plays a recording. Sourced by scripts/machine-test.

# start_on PAD - the service, with a light of three colours; the doctor first.
start_on() {
  shows "doctor sees the $1" "systemctl stop heelbeat; configure $1; light_is rgb
    timeout 300 heelbeat doctor --config \$configuration"
  step "the service is on the $1" 'mark; systemctl start heelbeat && within 60 pad_is_there'
}

stop_service() {
  shows "it stops, and says how it kept its time" \
    'systemctl stop heelbeat; journalctl --quiet --boot --unit heelbeat.service --output cat \
      | grep -E "loop:|converter:|process:" | tail -n 3; ! systemctl is-failed --quiet heelbeat'
}

# play_on PAD - a recording from a converter's inputs into the installed service, against replay's
# count of it.
play_on() {
  local pad=$1 count said status=0
  count=$(lifts_of "lifts-$pad")
  start_on "$pad"
  qemu_command "qom-set $pad playing true"
  shows "it counts the $count lifts that replay counts in the same recording" \
    "sleep $(seconds_of "lifts-$pad"); within 60 told_some $count; sleep 3; told; [[ \$(told) == $count ]]"
  said=$(cue_latency "$pad") || status=1
  passes_loud "$status" "the light follows a heel on the $pad soon enough" "$said"
}

# Without a converter.
play_simulated() {
  local said status=0
  start_on simulated
  step "it counts" 'within 120 told_some 1'
  said=$(pin_changes "$red") || status=1
  passes "$status" "the host sees the red light's pin on and off" "$said"
}

export_from_pi() {
  export_to "a FAT32 with files of its owner's" fat32 1
  unplug fat32
  finds_sound fat32 vfat
}

story_pi() {
  local chips=()
  make_device_tree "$run/pi.dtb"
  make_stick fat32 vfat32
  foreign_files fat32
  new_disk_image "$disk"
  [[ -z $pi_qemu ]] || chips=(-device "ads1115,id=ads1115,bus=i2c-bus.1,address=0x48,$(plays ads1115)"
    -device "mcp3008,id=mcp3008,$(plays mcp3008),full-scale=1023")

  pi_machine pi "${chips[@]}"
  boots "it boots"
  shows "what it is" 'tr -d "\0" </proc/device-tree/model; echo; uname -rm; nproc; grep MemTotal /proc/meminfo
    ls -l /dev/gpiochip* /dev/i2c-* /dev/spidev* /dev/ttyAMA* /dev/ttyS*'
  step "the service is up" 'within 300 is_active'
  [[ -n $pi_qemu ]] || echo "NOT CHECKED: no pad is on this Pi, for there is no QEMU with its chips"
  if [[ -n $pi_qemu ]]; then
    play_on ads1115
    export_from_pi
    stop_service
    play_on mcp3008
  else
    play_simulated
    export_from_pi
  fi
  stop_service
  shows "doctor without SPI says what to do" 'configure mcp3008; echo spi0.0 >/sys/bus/spi/drivers/spidev/unbind
    heelbeat doctor --config $configuration | tee /run/doctor; grep -q SPI /run/doctor'
  shows "doctor without I2C says what to do" 'configure ads1115; rmmod i2c-dev i2c-bcm2835
    heelbeat doctor --config $configuration | tee /run/doctor; grep -q I2C /run/doctor'
  shows "all units' exposure" exposures
  nothing_has_failed
  say_costs
  turn_off
}

prepare_pi() {
  require_package arm64
  require_disk arm64 "$package"
  require_pi_qemu
}

pack_pi() {
  [[ -z $pi_qemu ]] || make_lifts
}
