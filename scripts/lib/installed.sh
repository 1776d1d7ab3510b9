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
  local group
  getent passwd "$user" >/dev/null || useradd --system --user-group --no-create-home \
    --home-dir "$data" --shell /usr/sbin/nologin --comment Heelbeat "$user"
  for group in gpio i2c spi dialout; do
    if getent group "$group" >/dev/null; then
      usermod --append --groups "$group" "$user"
    else
      say "no group $group here: such devices belong to root here, until a udev rule gives them to somebody"
    fi
  done
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
