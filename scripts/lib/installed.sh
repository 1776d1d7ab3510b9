# shellcheck shell=bash disable=SC2034 # for those who source this
# Where an installed Heelbeat lies, and how root gets there. Sourced after jdk.sh and build.sh.

: "${program:?the name that messages start with}" "${root:?the project folder}"

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

# As the owner of the folder, who could not build there any more if root had.
build_as_owner() {
  is_up_to_date && return
  require_java build
  require_maven
  runuser -u "$(stat -c %U -- "$root")" -- "$root/scripts/heelbeat" --version >/dev/null
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
