# shellcheck shell=bash disable=SC2034 # for those who source this
# Runs the machines of machine.sh: starts one, asks it, plugs things in and out, cuts its power. A
# machine's clock counts its instructions: a busy host makes it slower and nothing in it late, and
# what only waits costs nothing. Sourced after machine.sh.

: "${program:?the name that messages start with}" "${machine_cache:?from machine.sh}"

# The folder of this run, and what runs.
run=
qemu=
monitor_in=
monitor_out=
agent_in=
agent_out=
# Guest's and host's seconds at the end of the last step.
guest_seconds=0
failures=0

# as_tools COMMAND... - in the folder of tools, which has the cache as /machines.
as_tools() {
  # shellcheck disable=SC2016 # it is the inner shell that fills in
  ${in_place-} unshare --mount bash -c 'mkdir -p "$1/machines" && mount --bind "$2" "$1/machines" && exec chroot "$1" "${@:3}"' \
    as_tools "$tools" "$machine_cache" "$@"
}

# inside PATH - as the tools have it.
inside() {
  printf '/machines%s' "${1#"$machine_cache"}"
}

# start_machine NAME QEMU ARGUMENT... - its power on; it has not booted yet.
start_machine() {
  local name=$1 pipe
  shift
  for pipe in monitor agent; do
    rm -f "$run/$pipe".{in,out}
    mkfifo "$run/$pipe".{in,out}
  done
  in_place=exec as_tools "$@" -display none -nodefaults -no-reboot -icount shift=0,sleep=off \
    -chardev "pipe,id=monitor,path=$(inside "$run/monitor")" -mon chardev=monitor,mode=control \
    -chardev "pipe,id=agent,path=$(inside "$run/agent")" \
    -chardev "file,id=console,path=$(inside "$run/console-$name.log"),append=on" \
    >>"$run/qemu.log" 2>&1 </dev/null &
  qemu=$!
  exec {monitor_in}<>"$run/monitor.in" {monitor_out}<>"$run/monitor.out"
  exec {agent_in}<>"$run/agent.in" {agent_out}<>"$run/agent.out"
  ask_monitor '{"execute": "qmp_capabilities"}' >/dev/null
}

is_on() {
  kill -0 "$qemu" 2>/dev/null
}

# ask_monitor JSON - prints what it answers.
ask_monitor() {
  local answer
  printf '%s\n' "$1" >&"$monitor_in"
  while is_on; do
    IFS= read -r -t 20 -u "$monitor_out" answer || continue
    case $answer in
      '{"return"'*) printf '%s\n' "$answer" && return ;;
      '{"error"'*) say "QEMU: $answer" && return 1 ;;
    esac
  done
  say "QEMU is gone: $(tail -n 3 "$run/qemu.log")"
  return 1
}

# qemu_command WORDS - of QEMU's monitor for people; prints what it says.
qemu_command() {
  local answer
  answer=$(ask_monitor "{\"execute\": \"human-monitor-command\", \"arguments\": {\"command-line\": \"$1\"}}") || return 1
  answer=${answer#'{"return": "'}
  answer=${answer%'"}'*}
  printf '%b' "$answer"
}

# processor_seconds - that QEMU has worked.
processor_seconds() {
  awk '{ print int(($14 + $15) / 100) }' "/proc/$qemu/stat" 2>/dev/null || echo 0
}

# await SECONDS PATTERN - the agent's lines until one that begins so, which is last.
await() {
  local end=$((SECONDS + $1)) line
  last=
  while ((SECONDS < end)); do
    if IFS= read -r -t 2 -u "$agent_out" line; then
      line=${line%$'\r'}
      if [[ $line == "$2"* ]]; then
        last=$line
        return 0
      fi
      [[ -z $line ]] || printf '%s\n' "$line"
    elif ! is_on; then
      return 1
    fi
  done
  return 1
}

# boots WORDS - the machine has started so far that it runs commands. Without that the story ends.
boots() {
  local start=$SECONDS
  if await 600 '@ready'; then
    read -r _ guest_seconds _ <<<"$last"
    in_machine "cat >/run/guest.sh <<'END'
$(cat "$root"/src/test/install/{checks,service}.sh "$recipes/guest.sh")
END"
    printf 'ok: %s (%.0f s of the machine, %d s)\n' "$1" "$guest_seconds" $((SECONDS - start))
    return
  fi
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$1"
  tail -n 20 "$run"/console-*.log | tr -d '\033' | sed 's/^/  /'
  exit 1
}

# in_machine COMMAND - in its shell, with the functions of guest.sh; its status. Without an answer the
# story ends.
in_machine() {
  local status
  base64 -w 0 <<<"$1" >&"$agent_in"
  printf '\n' >&"$agent_in"
  await 900 '@end ' || {
    echo "FAILED: the machine does not answer to: $1" >&2
    exit 1
  }
  read -r _ status guest_seconds <<<"$last"
  return "$status"
}

# step WORDS COMMAND - passes if the command succeeds in the machine.
step() {
  local start=$SECONDS before=$guest_seconds said=$run/said status=0 used
  used=$(processor_seconds)
  in_machine "$2" >"$said" || status=$?
  if ((status == 0)); then
    printf 'ok: %s (%.0f s of the machine, %d s, %d of them worked)\n' "$1" "$(bc <<<"$guest_seconds - $before")" \
      $((SECONDS - start)) $(($(processor_seconds) - used))
  else
    failures=$((failures + 1))
    printf 'FAILED: %s\n  %s\n' "$1" "$2"
    status=1
  fi
  ((status == 0)) && [[ -z ${loud-} ]] || tail -n 30 "$said" | sed 's/^/  /'
  return 0
}

# shows WORDS COMMAND - a step whose words are of interest.
shows() {
  loud=yes step "$@"
}

# The images of sticks are in sticks/ of the run.
image_of() {
  printf '%s/sticks/%s.img' "$run" "$1"
}

# make_file_system IMAGE TYPE - at 1 MiB: vfat16 takes 16 MiB, all others 64.
make_file_system() {
  local file=$1 size=64M make
  case $2 in
    vfat16) size=16M make="mkfs.vfat -F 16 -n SMALL" ;;
    vfat32) make="mkfs.vfat -F 32 -s 1 -n KINGSTON" ;;
    exfat) make="mkfs.exfat -L SANDISK" ;;
    ext4) make="mkfs.ext4 -q -L LINUX" ;;
    ntfs) make="mkntfs -Q -F -L WINDOWS" ;;
  esac
  truncate --size="$size" "$file"
  # shellcheck disable=SC2086 # a command and its words
  as_tools $make "$(inside "$file")" >>"$run/sticks.log" 2>&1
}

# make_stick NAME TYPE... - as bought: an MBR and a partition of each type.
make_stick() {
  local image part table=$'label: dos\n' start=2048 number=0 code size type
  mkdir -p "$run/sticks"
  image=$(image_of "$1")
  : >"$image"
  for type in "${@:2}"; do
    number=$((number + 1))
    part=$image.$number
    make_file_system "$part" "$type"
    case $type in
      vfat*) code=c ;;
      ext4) code=83 ;;
      *) code=7 ;;
    esac
    size=$(($(stat -c %s "$part") / 512))
    table+="start=$start, size=$size, type=$code"$'\n'
    dd if="$part" of="$image" bs=512 seek="$start" conv=sparse,notrunc status=none
    start=$((start + size))
    rm "$part"
  done
  truncate --size=$((start * 512)) "$image"
  as_tools sfdisk --quiet "$(inside "$image")" <<<"$table" >>"$run/sticks.log" 2>&1
}

# make_plain_stick NAME - a FAT without a table, as some are formatted.
make_plain_stick() {
  mkdir -p "$run/sticks"
  truncate --size=64M "$(image_of "$1")"
  as_tools mkfs.vfat -I -n FLOPPY "$(inside "$(image_of "$1")")" >>"$run/sticks.log" 2>&1
}

# mcopy_into NAME ARGUMENT... - of mtools' mcopy, into the first partition.
mcopy_into() {
  local argument arguments=()
  for argument in "${@:2}"; do
    [[ $argument != "$run"/* ]] || argument=$(inside "$argument")
    arguments+=("$argument")
  done
  as_tools mcopy -i "$(inside "$(image_of "$1")")@@1M" "${arguments[@]}"
}

# fill NAME BYTES - a FAT until so much is free.
fill() {
  local free
  free=$(as_tools mdir -i "$(inside "$(image_of "$1")")@@1M" :: | sed -n 's/ bytes free//p' | tr -d ' ')
  truncate --size=$((free - $2)) "$run/movie.avi"
  mcopy_into "$1" "$run/movie.avi" ::/movie.avi
}

# mkfs_folder FOLDER IMAGE - an ext4 of what is in that folder.
mkfs_folder() {
  truncate --size=64M "$2"
  as_tools mke2fs -q -t ext4 -d "$(inside "$1")" "$(inside "$2")" >>"$run/sticks.log" 2>&1
}

# drive_of NAME [OPTION...] - for QEMU's -drive.
drive_of() {
  local IFS=,
  printf 'if=none,id=%s,format=raw,file=%s%s' "$1" "$(inside "$(image_of "$1")")" "${2:+,${*:2}}"
}

plug() {
  qemu_command "drive_add 0 $(drive_of "$@")" >/dev/null
  qemu_command "device_add usb-storage,id=$1,drive=$1,bus=${usb_bus-xhci.0},removable=on,serial=HB$RANDOM"
}

# unplug NAME... - all that were plugged in since the mark.
unplug() {
  local name
  for name; do
    qemu_command "device_del $name"
  done
  step "$(IFS=, && echo "$*") pulled out" 'within 30 is_unplugged'
}

# finds_sound NAME TYPE - nothing is wrong with the first partition of a stick that was pulled out.
finds_sound() {
  local part=$run/sticks/part status=0 said
  dd if="$(image_of "$1")" of="$part" bs=1M skip=1 conv=sparse status=none
  case $2 in
    vfat) said=$(as_tools fsck.vfat -n "$(inside "$part")" 2>&1) || status=1 ;;
    exfat) said=$(as_tools fsck.exfat -n "$(inside "$part")" 2>&1) || status=1 ;;
    ext4) said=$(as_tools e2fsck -fn "$(inside "$part")" 2>&1) || status=1 ;;
  esac
  passes "$status" "nothing is wrong with its file system" "$said"
}

# passes STATUS WORDS SAID - prints a check of the host's.
passes() {
  if (($1 == 0)); then
    printf 'ok: %s\n' "$2"
    return
  fi
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$2"
  sed 's/^/  /' <<<"$3"
}

# passes_loud STATUS WORDS SAID - one whose words are of interest.
passes_loud() {
  passes "$@"
  (($1 != 0)) || sed 's/^/  /' <<<"$3"
}

# new_disk_image BASE - an empty layer over a disk, which stays as it is.
new_disk_image() {
  rm -f "$run/disk.qcow2"
  as_tools qemu-img create -q -f qcow2 -F raw -b "$(inside "$1")" "$(inside "$run/disk.qcow2")"
}

# amd64_machine NAME ARGUMENT... - a PC with xHCI, and a disk that keeps what it was given when the
# power is cut.
amd64_machine() {
  local kernel=("$debian_root"/boot/vmlinuz-*) initrd=("$debian_root"/boot/initrd.img-*)
  start_machine "$1" qemu-system-x86_64 -machine q35 -accel tcg -cpu Nehalem -m 1024 \
    -kernel "$(inside "${kernel[0]}")" -initrd "$(inside "${initrd[0]}")" \
    -append "root=/dev/vda rw console=ttyS0 quiet systemd.show_status=0 machine.agent=/dev/virtio-ports/agent ${boot_words-}" \
    -drive "file=$(inside "$run/disk.qcow2"),if=virtio,cache=unsafe" -nic none -serial chardev:console \
    -device qemu-xhci,id=xhci -device virtio-serial-pci -device virtserialport,chardev=agent,name=agent "${@:2}"
}

# cut_power - at once, as a pulled plug does: what the machine has not given to its disk is lost.
cut_power() {
  kill -KILL "$qemu" 2>/dev/null || true
  end_machine
}

# end_machine - waits until it is off, and closes the pipes.
end_machine() {
  wait "$qemu" 2>/dev/null || true
  exec {monitor_in}>&- {monitor_out}>&- {agent_in}>&- {agent_out}>&-
  qemu=
}

# turns_off WORDS COMMAND - after that command the machine shuts down and is off.
turns_off() {
  local start=$SECONDS status=0
  base64 -w 0 <<<"$2" >&"$agent_in"
  printf '\n' >&"$agent_in"
  await 300 '@never' >"$run/said" || true
  ! is_on || status=1
  # QEMU ends, too, if it crashes or the machine starts anew.
  tail -n 5 "$run"/console-*.log | grep -q "reboot: Power down" || status=1
  passes "$status" "$1 ($((SECONDS - start)) s)" "it is still on, or went in another way: $(tail -n 3 "$run/said")"
  ! is_on || kill -KILL "$qemu"
  end_machine
}

# turn_off - in good order.
turn_off() {
  turns_off "it shuts down" "systemctl poweroff"
}
