# shellcheck shell=bash disable=SC2034 # for those who source this
# Where an installed Heelbeat lies, whose it is, and how root gets there. Sourced after jdk.sh.

: "${program:?the name that messages start with}"

user=heelbeat
home=/opt/heelbeat
# The files that were put outside of home, a line each, so that they can be taken away again.
manifest=$home/installed-files
configuration=/etc/heelbeat/heelbeat.toml
data=/var/lib/heelbeat
command=/usr/local/bin/heelbeat

require_root() {
  ((EUID == 0)) || fail 77 "has to be root: sudo scripts/$program"
}

# Two programs would be one service, one store and one configuration.
refuse_beside_package() {
  [[ ! -e /usr/lib/heelbeat/heelbeat ]] \
    || fail 69 "Heelbeat is installed as a Debian package, in /usr/lib/heelbeat; take that away first with" \
      "\"sudo apt-get remove heelbeat\". Sessions and configuration stay"
}

make_user() {
  local group missing=()
  getent passwd "$user" >/dev/null || useradd --system --user-group --no-create-home \
    --home-dir "$data" --shell /usr/sbin/nologin --comment Heelbeat "$user"
  for group in gpio i2c spi dialout; do
    if getent group "$group" >/dev/null; then
      usermod --append --groups "$group" "$user"
    else
      missing+=("$group")
    fi
  done
  ((${#missing[@]} == 0)) || say "this system has no group ${missing[*]}: such devices are root's here," \
    "until a udev rule gives them to somebody (the project's page raspberry-pi-os.md)"
}

# tell_buses_off / - in one line which bus of a Pi's header is off, and what switches it on; nothing
# on another machine. The header's are i2c-1 and spi0 on each Pi; HDMI, cameras and a Pi 5's own
# memory have others. /dev/i2c-1 would not tell: it takes a module, too, which the service loads.
tell_buses_off() {
  local root=${1%/} off=()
  grep -aqs '^Raspberry Pi' "$root/proc/device-tree/model" || return 0
  [[ -e $root/sys/bus/i2c/devices/i2c-1 ]] \
    || off+=("I2C, for an ADS1115 ($(switch_of_bus "$root" do_i2c dtparam=i2c_arm=on))")
  [[ -e $root/sys/class/spi_master/spi0 ]] \
    || off+=("SPI, for an MCP3008 ($(switch_of_bus "$root" do_spi dtparam=spi=on))")
  ((${#off[@]} == 0)) || say "off on this Pi's header: ${off[0]}${off[1]:+; ${off[1]}}"
}

# switch_of_bus ROOT FUNCTION LINE - raspi-config's function, or else a line for the firmware, as
# long as the device tree is one that knows such lines. That of Debian's own kernel is not.
switch_of_bus() {
  if [[ -x $1/usr/bin/raspi-config ]]; then
    echo "on: \"sudo raspi-config nonint $2 0\""
  elif [[ -e $1/proc/device-tree/__overrides__ ]]; then
    echo "on: \"$3\" in /boot/firmware/config.txt, and a reboot"
  else
    echo "this kernel has no switch for it: see the project's page raspberry-pi-os.md"
  fi
}

# False in a chroot or a container without an init: there is nothing to start or to stop then.
is_systemd_running() {
  [[ -d /run/systemd/system ]]
}

reload_system() {
  is_systemd_running || return 0
  systemctl daemon-reload
  udevadm control --reload 2>/dev/null || say "udev does not run here: its rules hold from the next start"
}
