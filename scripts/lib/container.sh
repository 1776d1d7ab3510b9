# shellcheck shell=bash disable=SC2034 # for those who source this
# A fresh Debian 13 in a folder, and a container that it boots in. Nothing of this machine changes
# but a cache and, once, the packages debootstrap and systemd-container. Sourced after jdk.sh and
# build.sh.

: "${program:?the name that messages start with}" "${root:?the project folder}" "${jar:?from build.sh}"

# shellcheck source=scripts/lib/debian.sh
source "$root/scripts/lib/debian.sh"

cache=${XDG_CACHE_HOME:-$HOME/.cache}/heelbeat/install-test
debian=$cache/$release
packages=$cache/packages
container=
stick=
is_kept=

require_debian() {
  [[ ! -d $debian ]] || return 0
  say "making a Debian $release in $cache (once: a minute, 300 MB) ..."
  mkdir -p "$cache"
  if ! bootstrap "$debian.new" --include=systemd-sysv,dbus,udev </dev/null >"$cache/debootstrap.log" 2>&1; then
    tail -n 20 "$cache/debootstrap.log" >&2
    skip "no Debian $release could be made; the whole log is $cache/debootstrap.log"
  fi
  mv "$debian.new" "$debian"
}

# The project as built here, because building it there would fetch all of Maven.
copy_project() {
  local copy=$container/srv/heelbeat
  mkdir -p "$copy/target"
  cp -a "$root/pom.xml" "$root/src" "$root/scripts" "$copy"
  cp -a "$jar" "$root/target/lib" "$copy/target"
  (root=$copy list_sources) >"$copy/target/.sources-built"
}

# in_container ARGUMENT... - the network, for apt, is this machine's. The capability and the calls
# are there on a real machine, and systemd makes the service's sandbox with them. The line that is
# left out is a complaint of systemd-nspawn about its own, empty folder in /run.
in_container() {
  mkdir -p "$packages"
  systemd-nspawn --quiet --register=no --keep-unit --machine="heelbeat-test-$$" \
    --directory="$container" --resolv-conf=copy-host --bind="$packages:/var/cache/apt/archives" \
    --capability=CAP_NET_ADMIN --system-call-filter="adjtimex clock_adjtime" "$@" \
    </dev/null 2> >(grep -v 'Attempted to remove disk file system' >&2)
}

# A disk that systemd in the container can mount, as ext4: any kernel has that. What udev does when
# one is plugged in is another matter: a container has no devices of its own.
make_stick() {
  local image=$container/srv/stick.img
  truncate --size=32M "$image"
  mkfs.ext4 -q "$image"
  stick=$(losetup --find --show "$image" 2>/dev/null) || return 0
  printf '%s\n' "${stick##*/}" >"$container/srv/stick"
}

# boot CHECK - the checks, a file of the container's, run as a service of it, and power it off when
# they are done. Prints what they say; 1 if one failed, 77 if systemd does not boot here.
boot() {
  local unit=$container/etc/systemd/system/install-check.service
  cat >"$unit" <<END
[Unit]
SuccessAction=poweroff-force
FailureAction=poweroff-force
[Service]
Type=oneshot
ExecStart=$1
StandardOutput=truncate:/srv/booted.log
StandardError=inherit
[Install]
WantedBy=multi-user.target
END
  ln -s "$unit" "$container/etc/systemd/system/multi-user.target.wants/"
  SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 in_container ${stick:+--bind="$stick"} --boot --console=read-only \
    >"$container/srv/console.log" 2>&1 || true
  if [[ ! -s $container/srv/booted.log ]]; then
    tail -n 20 "$container/srv/console.log" >&2
    say "NOT CHECKED: the service itself, because systemd does not boot in a container here"
    return 77
  fi
  cat "$container/srv/booted.log"
  [[ $(tail -n 1 "$container/srv/booted.log") == "all passed" ]]
}

# shellcheck disable=SC2317 # called at the end, by the trap
clean_up() {
  [[ -z $stick ]] || losetup --detach "$stick"
  if [[ -n $is_kept ]]; then
    say "the container is $container"
  elif [[ -n $container ]]; then
    rm -rf "$container"
  fi
}

# Ends with the script.
make_container() {
  ((EUID == 0)) || skip "has to be root to make a container: sudo scripts/$program"
  needs debootstrap debootstrap
  needs systemd-nspawn systemd-container
  require_debian
  trap clean_up EXIT
  container=$(mktemp -d "$cache/container.XXXXXX")
  chmod 755 "$container"
  cp -a "$debian/." "$container"
}
