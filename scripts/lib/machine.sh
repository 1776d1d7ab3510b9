# shellcheck shell=bash disable=SC2034 # for those who source this
# Whole machines without a Pi: Debian 13 with systemd and udev in QEMU, on amd64 and arm64. Nothing of
# this machine changes but a cache and, once, a few of Debian's packages. Sourced after jdk.sh.

: "${program:?the name that messages start with}" "${root:?the project folder}"

# shellcheck source=scripts/lib/debian.sh
source "$root/scripts/lib/debian.sh"

machine_cache=${XDG_CACHE_HOME:-$HOME/.cache}/heelbeat/machines
recipes=$root/src/test/machine

# digest WORD... - of words and of what the standard input has; a name for what is made of them.
digest() {
  { printf '%s\n' "$@"; cat; } | sha256sum | cut -c 1-12
}

# kept NAME DIGEST MAKER ARGUMENT... - sets made to cache/NAME-DIGEST; what is not there is made by
# "MAKER PATH ARGUMENT..." under another name first, and what an older recipe made is deleted. A maker
# ends with 77 if what it takes cannot be had; with anything else it has failed.
kept() {
  local name=$1 start=$SECONDS status=0 lock
  made=$machine_cache/$name-$2
  [[ ! -e $made ]] || return 0
  mkdir -p "$machine_cache"
  exec {lock}>"$machine_cache/$name.lock"
  flock "$lock"
  # Another one may have made it while this one waited.
  if [[ ! -e $made ]]; then
    say "making $name (once) ..."
    rm -rf "$made.new"
    "$3" "$made.new" "${@:4}" </dev/null >"$machine_cache/$name.log" 2>&1 || status=$?
    if ((status != 0)); then
      tail -n 20 "$machine_cache/$name.log" >&2
      rm -rf "$made.new"
      ((status == 77)) || fail 1 "FAILED: $name could not be made; the whole log is $machine_cache/$name.log"
      skip "what $name is made of cannot be had; the whole log is $machine_cache/$name.log"
    fi
    # Another checkout may be at work with a younger one.
    find "$machine_cache" -maxdepth 1 -name "$name-????????????" -mmin +120 -exec rm -rf {} +
    mv "$made.new" "$made"
    say "$name was made in $((SECONDS - start)) s; kept in $machine_cache"
  fi
  exec {lock}>&-
}

# bare_debian FOLDER PACKAGES OPTION... - a Debian 13 with these packages, and with what they need alone.
bare_debian() {
  local folder=$1 packages=$2
  shift 2
  mmdebstrap --mode=root --variant=apt --include="${packages// /,}" \
    --aptopt='Apt::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' "$@" \
    "$release" "$folder" "$(debian_mirror)" || return 77
}

# make_debian FOLDER ARCHITECTURE PACKAGE... - a Debian 13 that boots.
make_debian() {
  bare_debian "$1" "${*:3}" --architectures="$2" --dpkgopt='path-exclude=/usr/share/locale/*' \
    --essential-hook="$recipes/small-start"
}

# The groups and rules that Raspberry Pi OS has for its pins and buses, from its package
# raspberrypi-sys-mods.
add_pi_groups() {
  local group
  for group in gpio i2c spi; do
    chroot "$1" groupadd --force --system "$group"
  done
  cat >"$1/etc/udev/rules.d/99-com.rules" <<'END'
SUBSYSTEM=="gpio", GROUP="gpio", MODE="0660"
SUBSYSTEM=="i2c-dev", GROUP="i2c", MODE="0660"
SUBSYSTEM=="spidev", GROUP="spi", MODE="0660"
END
}

make_pi_debian() {
  make_debian "$@" && add_pi_groups "$1"
}

guest_packages=(systemd-sysv dbus udev kmod initramfs-tools zstd passwd openjdk-25-jre-headless dosfstools
  exfatprogs e2fsprogs overlayroot)

# The kernel hands programs of arm64 to QEMU.
register_arm64() {
  local formats=/proc/sys/fs/binfmt_misc
  needs qemu-aarch64-static qemu-user-static
  needs arch-test arch-test
  mountpoint -q "$formats" || mount -t binfmt_misc binfmt_misc "$formats" \
    || skip "arm64 needs the kernel's binfmt_misc"
  [[ -e $formats/qemu-aarch64 ]] || cat /usr/lib/binfmt.d/qemu-aarch64.conf >"$formats/register"
}

require_mmdebstrap() {
  needs mmdebstrap mmdebstrap
  needs bc bc
  # Given none it makes a Debian without any.
  [[ -n $(debian_mirror) ]] || skip "apt's sources name no mirror of Debian"
}

# require_debian ARCHITECTURE - sets debian_root.
require_debian() {
  local recipe
  require_mmdebstrap
  recipe=$(declare -f bare_debian make_debian make_pi_debian add_pi_groups && cat "$recipes/small-start")
  case $1 in
    amd64)
      # What the time story and the overlay take; overlayroot calls grep and does not depend on a busybox.
      kept "debian-amd64" "$(digest systemd-timesyncd busybox "${guest_packages[@]}" <<<"$recipe")" \
        make_debian amd64 linux-image-amd64 systemd-timesyncd busybox "${guest_packages[@]}"
      ;;
    arm64)
      register_arm64
      kept "debian-arm64" "$(digest "${guest_packages[@]}" <<<"$recipe")" \
        make_pi_debian arm64 linux-image-arm64 linux-image-arm64-16k "${guest_packages[@]}"
      ;;
  esac
  debian_root=$made
}

# In a folder, because a Debian 12 has a QEMU that does not know the converters' buses of a Pi.
tool_packages=(qemu-system-arm qemu-system-x86 qemu-utils ipxe-qemu e2fsprogs dosfstools exfatprogs ntfs-3g
  mtools device-tree-compiler fdisk)

make_tools() {
  bare_debian "$1" "${tool_packages[*]}"
}

# require_tools - sets tools.
require_tools() {
  require_mmdebstrap
  kept tools "$(digest "${tool_packages[@]}" <<<"$(declare -f bare_debian make_tools)")" make_tools
  tools=$made
}

# add_agent FOLDER - to a Debian: what runs the steps of a test in it.
add_agent() {
  local lib=$1/usr/local/lib/machine unit=$1/etc/systemd/system/machine-agent.service
  install -D -t "$lib" "$recipes/agent"
  cat >"$unit" <<'END'
[Service]
ExecStart=/usr/local/lib/machine/agent
END
  ln -sf ../machine-agent.service "$1/etc/systemd/system/multi-user.target.wants/"
  echo machine >"$1/etc/hostname"
  : >"$1/etc/fstab"
}

# make_disk IMAGE DEBIAN [PACKAGE] - an ext4 with that Debian, and the package installed in it.
make_disk() {
  local image=$1 debian=$2 package=${3-} folder status=0
  truncate --size=4G "$image"
  mke2fs -q -t ext4 -L root -d "$debian" "$image" || return 1
  folder=$(mktemp -d)
  mount -o loop "$image" "$folder" || return 1
  add_agent "$folder" || status=1
  if [[ -n $package ]] && ((status == 0)); then
    mount -t proc proc "$folder/proc" && mount --bind /dev "$folder/dev" || status=1
    cp "$package" "$folder/root/heelbeat.deb"
    chroot "$folder" dpkg --install /root/heelbeat.deb || status=1
    umount "$folder/dev" "$folder/proc" || status=1
  fi
  umount "$folder" && rmdir "$folder" || status=1
  return "$status"
}

# require_disk ARCHITECTURE [PACKAGE] - sets disk to one with that Debian, and with the package.
require_disk() {
  local name=disk-$1${2:+-installed}
  require_debian "$1"
  kept "$name" "$(cat "$recipes/agent" ${2:+"$2"} \
    | digest "${debian_root##*-}" "$(declare -f make_disk add_agent)")" make_disk "$debian_root" ${2:+"$2"}
  disk=$made
}

# require_package ARCHITECTURE - sets package to one of the present sources, made once for all stories.
require_package() {
  local log=$machine_cache/package-$1.log lock
  exec {lock}>"$said/package-$1.lock"
  flock "$lock"
  if [[ ! -e $said/package-$1.made ]]; then
    say "making the package for $1 ..."
    "$root/scripts/package" "$1" >"$log" 2>&1 || {
      tail -n 20 "$log" >&2
      fail 70 "the package was not made"
    }
    : >"$said/package-$1.made"
  fi
  exec {lock}>&-
  # The newest, for a version's number may have changed.
  # shellcheck disable=SC2012 # no blanks in these names
  package=$(ls -t "$root"/target/heelbeat_*_"$1".deb | head -n 1)
}
