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
  awk -v ticks="$(getconf CLK_TCK)" '{ print int(($14 + $15) / ticks) }' "/proc/$qemu/stat" 2>/dev/null || echo 0
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

# send COMMAND - to the machine's shell.
send() {
  base64 -w 0 <<<"$1" >&"$agent_in"
  printf '\n' >&"$agent_in"
}

# in_machine COMMAND - in its shell, with the functions of guest.sh; its status. Without an answer the
# story ends.
in_machine() {
  local status
  send "$1"
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

# boot_with SUFFIX - sets boot to what QEMU starts: the Debian's kernel whose name ends so.
boot_with() {
  local kernel=("$debian_root"/boot/vmlinuz-*"$1") initrd=("$debian_root"/boot/initrd.img-*"$1")
  boot=(-kernel "$(inside "${kernel[0]}")" -initrd "$(inside "${initrd[0]}")")
}

# virtual_machine NAME CONSOLE SUFFIX QEMU ARGUMENT... - no board that there is: with xHCI, and a disk that
# keeps what it was given when the power is cut. It comes before what a story adds, as does the console.
virtual_machine() {
  boot_with "$3"
  start_machine "$1" "$4" -m 1024 -nic none "${boot[@]}" \
    -append "root=/dev/vda rw console=$2 quiet systemd.show_status=0 machine.agent=/dev/virtio-ports/agent ${boot_words-}" \
    -drive "file=$(inside "$run/disk.qcow2"),if=virtio,cache=unsafe" -serial chardev:console -device qemu-xhci,id=xhci \
    -device virtio-serial-pci -device virtserialport,chardev=agent,name=agent "${@:5}"
}

# amd64_machine NAME ARGUMENT... - a PC.
amd64_machine() {
  virtual_machine "$1" ttyS0 -amd64 qemu-system-x86_64 -machine q35 -accel tcg -cpu Nehalem "${@:2}"
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
  send "$2"
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
