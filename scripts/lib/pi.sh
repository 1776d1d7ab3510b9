# shellcheck shell=bash disable=SC2034,SC2154 # for those who source this; tools, run and more are qemu.sh's
# A Raspberry Pi 3B in QEMU, with the converters of a pad on its header and a recording on them.
# Sourced after qemu.sh.

: "${program:?the name that messages start with}" "${root:?the project folder}" "${recipes:?from machine.sh}"

# The level of GPIO 0 to 31, and the GPIOs of the light's red, green and blue by default.
gpio_level=0x3f200034
red=17
green=27
blue=22

pi_qemu_packages=(gcc libc6-dev meson ninja-build pkg-config python3-venv python3-setuptools libglib2.0-dev
  libpixman-1-dev zlib1g-dev libfdt-dev dpkg-dev xz-utils flex bison patch make)

# make_pi_qemu FILE CHIPS - Debian's QEMU from its source package, with the chips; it runs among the tools.
make_pi_qemu() {
  local folder=$1.debian file status=0
  rm -rf "$folder"
  bare_debian "$folder" "${pi_qemu_packages[*]}" || return
  sed -n 's/^deb /deb-src /p' "$folder/etc/apt/sources.list" >"$folder/etc/apt/sources.list.d/source.list"
  for file in /etc/resolv.conf /etc/hosts; do
    [[ ! -e $file ]] || cp "$file" "$folder/etc/"
  done
  mkdir "$folder/src"
  mount -t proc proc "$folder/proc" || return 1
  cp "$2" "$folder/src/pad-chips.c"
  chroot "$folder" sh -ec 'cd /src; apt-get -q update; apt-get -q source --download-only qemu' || status=77
  ((status != 0)) || chroot "$folder" sh -e <<'IN_DEBIAN' || status=1
cd /src
dpkg-source --no-check -x qemu_*.dsc qemu
cp pad-chips.c qemu/hw/sensor/
echo "system_ss.add(when: 'CONFIG_TMP105', if_true: files('pad-chips.c'))" >>qemu/hw/sensor/meson.build
mkdir qemu/b
cd qemu/b
../configure --target-list=aarch64-softmmu --without-default-features --disable-docs --disable-debug-info \
  --enable-fdt=system --enable-pixman --disable-install-blobs
ninja qemu-system-aarch64
strip qemu-system-aarch64
IN_DEBIAN
  umount "$folder/proc"
  ((status != 0)) || cp "$folder/src/qemu/b/qemu-system-aarch64" "$1" || status=1
  rm -rf "$folder"
  return "$status"
}

# require_pi_qemu - sets pi_qemu to one that has the chips; to nothing if its sources cannot be had.
require_pi_qemu() {
  local chips=$recipes/qemu/pad-chips.c status=0
  pi_qemu=$(
    kept pi-qemu "$(digest "${pi_qemu_packages[@]}" "$(declare -f bare_debian make_pi_qemu)" <"$chips")" \
      make_pi_qemu "$chips"
    inside "$made"
  ) || status=$?
  case $status in
    0) ;;
    77) say "SKIPPED: no pad is on this Pi" ;;
    *) exit "$status" ;;
  esac
}

# make_device_tree FILE - of Debian's kernel, changed as a Pi's firmware does by what config.txt
# says: SPI on, and no Bluetooth on the first serial port, which the agent has.
make_device_tree() {
  local plain=("$debian_root"/usr/lib/linux-image-*-arm64/broadcom/bcm2837-rpi-3-b.dtb)
  as_tools dtc -q -I dtb -O dts - <"${plain[0]}" >"$1.dts" || return 1
  cat >>"$1.dts" <<'END_OF_TREE'
/ { soc {
  spi@7e204000 {
    status = "okay";
    spidev@0 { compatible = "rohm,dh2228fv"; reg = <0>; spi-max-frequency = <1000000>; };
  };
  serial@7e201000 { /delete-node/ bluetooth; };
}; };
END_OF_TREE
  as_tools dtc -q -I dts -O dtb - <"$1.dts" >"$1"
}

# pi_machine NAME ARGUMENT... - a Pi 3B; its agent has /dev/ttyAMA0, its console the other port.
pi_machine() {
  usb_bus=usb-bus.0
  boot_with -arm64
  start_machine "$1" "${pi_qemu:-qemu-system-aarch64}" -machine raspi3b "${boot[@]}" -dtb "$(inside "$run/pi.dtb")" \
    -append "root=LABEL=root rootwait rw console=ttyS1,115200 quiet systemd.show_status=0 machine.agent=/dev/ttyAMA0" \
    -drive "if=sd,file=$(inside "$run/disk.qcow2"),cache=unsafe" \
    -serial chardev:agent -serial chardev:console "${@:2}"
}

# level_of GPIO - 0 or 1, as the host sees the pin.
level_of() {
  local word
  word=$(qemu_command "xp /1wx $gpio_level")
  word=${word##*: }
  echo $((${word//[$'\r\n']/} >> $1 & 1))
}

# pin_changes GPIO - whether it is seen on and off within a hundred looks, which the machine's clock spreads over
# half a minute; prints what was seen.
pin_changes() {
  local seen='' i
  for ((i = 0; i < 100; i++)); do
    seen+=$(level_of "$1")
    [[ $seen != *0* || $seen != *1* ]] || break
    in_machine 'sleep 0.3' >/dev/null
  done
  echo "$seen"
  [[ $seen == *0* && $seen == *1* ]]
}

# make_lifts - writes the recordings lifts-ads1115 and lifts-mcp3008 into the run's folder, and what
# Heelbeat's own replay counts in them.
make_lifts() (
  # shellcheck source=scripts/lib/build.sh
  source "$root/scripts/lib/build.sh"
  build_tests
  "$jdk_home/bin/java" -cp "$test_class_path" heelbeat.accuracy.QuickLifts "$run" ads1115 mcp3008 || return 1
  "$jdk_home/bin/java" -XX:+UseSerialGC -cp "$test_class_path" heelbeat.app.Main \
    replay "$run"/lifts-*.frames.csv --out "$run/replayed" >/dev/null
)

# lifts_of FOLDER - how many repetitions replay has counted there.
lifts_of() {
  echo $(($(wc -l <"$run/replayed/$1/reps.csv") - 1))
}

# seconds_of NAME - how long the recording of the run's folder is, rounded up.
seconds_of() {
  echo $(($(tail -n 1 "$run/$1.frames.csv" | cut -d , -f 1) / 1000000 + 1))
}

# plays PAD - for QEMU's -device: the recording, and a log of the pins while it is played.
plays() {
  printf 'frames=%s,pins=%s,log=%s' "$(inside "$run/lifts-$1.frames.csv")" "$gpio_level" "$(inside "$run/pins-$1.csv")"
}

# cue_latency PAD - how long after each true heel-off of the recording the light goes from ready, which is
# white, to hold, which is blue: red goes out. As CueLatencyRigTest does it, with the same person and bounds.
cue_latency() {
  awk -F '[,\r]' -v red=$red -v green=$green -v blue=$blue -v fewest=100 -v budget_ms=150 \
    -f "$recipes/cue-latency.awk" "$run/pins-$1.csv" "$run/lifts-$1.truth-reps.csv"
}

# say_costs - how long the machine was on, by its clock, and what that took of this machine's processor.
say_costs() {
  printf 'on for %.0f s of its time; QEMU took %d s of a processor\n' "$guest_seconds" "$(processor_seconds)"
}
