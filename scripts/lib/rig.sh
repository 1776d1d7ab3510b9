# shellcheck shell=bash
# Builds the rig's kernel once and runs commands in it. Sourced after jdk.sh.

: "${program:?the name that messages start with}" "${root:?the project folder}"

recipe=$root/src/test/rig/kernel
kernel_source=linux-source-6.1
rig_cache=${XDG_CACHE_HOME:-$HOME/.cache}/heelbeat/rig
init=$root/src/test/rig/init
kernel=
# More for the kernel's command line, such as a disk.
guest_arguments=()

# needs PACKAGE FILE - the package gives the file, or the command of that name.
needs() {
  [[ $2 == /* && -e $2 ]] || command -v "$2" >/dev/null || install_package "$1" \
    || skip "the rig needs the package $1, which Debian 12 has, and cannot install it; try" \
      "\"sudo apt-get update && sudo apt-get install $1\""
}

# require_kernel - sets kernel; builds it when there is none of the present recipe.
require_kernel() {
  local digest folder=$rig_cache/build start=$SECONDS
  [[ $(uname -sm) == "Linux x86_64" ]] \
    || skip "the rig is user-mode Linux, which runs on x86-64 only; this is $(uname -sm)"
  [[ $root != *[[:space:]]* ]] \
    || skip "a kernel's command line cannot name a folder with blanks: $root"
  needs dmsetup /usr/sbin/dmsetup
  needs dosfstools /usr/sbin/mkfs.vfat
  needs exfatprogs /usr/sbin/mkfs.exfat
  needs e2fsprogs /usr/sbin/mkfs.ext4
  needs mtools mcopy
  digest=$(cd "$recipe" && sha256sum -- * | sha256sum)
  kernel=$rig_cache/linux-${digest:0:12}
  [[ -x $kernel ]] && return

  needs "$kernel_source" "/usr/src/$kernel_source.tar.xz"
  needs gcc gcc
  needs libc6-dev /usr/include/stdio.h
  needs make make
  needs flex flex
  needs bison bison
  needs bc bc
  needs xz-utils xz

  mkdir -p "$rig_cache"
  exec {rig_lock}>"$rig_cache/lock"
  flock "$rig_lock"
  # Another one may have built while this one waited.
  if [[ ! -x $kernel ]]; then
    say "building the rig's kernel (once: two to four minutes, 2 GB while it builds) ..."
    # An interrupted build may have left its folder.
    rm -rf "$folder"
    mkdir "$folder"
    if ! (cd "$folder" && "$recipe/build" "/usr/src/$kernel_source.tar.xz" "$folder/linux.built") \
      </dev/null >"$rig_cache/build.log" 2>&1; then
      tail -n 20 "$rig_cache/build.log" >&2
      rm -rf "$folder"
      fail 70 "the rig's kernel was not built; the whole log is $rig_cache/build.log"
    fi
    rm -f "$rig_cache"/linux-*
    mv "$folder/linux.built" "$kernel"
    rm -rf "$folder"
    say "the rig was ready after $((SECONDS - start)) s; kept in $rig_cache"
  fi
  exec {rig_lock}>&-
}

# run_in_guest SECONDS COMMAND... - as root in the guest, in the present folder; the command's exit
# status, or 124 after the time limit.
run_in_guest() {
  local limit=$1 command status=0 memory=/dev/shm
  shift
  # The guest's memory is a file to execute from; a container's /dev/shm may be too small or noexec.
  if (($(df --output=avail -k "$memory" | tail -n 1) < 1200000)) \
    || [[ $(findmnt -n -o OPTIONS "$memory") == *noexec* ]]; then
    memory=/tmp
  fi
  command=$(mktemp)
  printf 'cd %q && exec' "$PWD" >"$command"
  printf ' %q' "$@" >>"$command"
  TMPDIR=$memory timeout --foreground -k 5 "$limit" "$kernel" mem=1G quiet loglevel=3 \
    con=null con0=null,fd:1 dummy_hcd.num=2 rootfstype=hostfs rootflags=/ ro \
    "${guest_arguments[@]}" init="$init" rig_command="$command" </dev/null 2>&1 || status=$?
  rm -f "$command"
  return "$status"
}
