# shellcheck shell=bash disable=SC2154 # run is qemu.sh's
# USB sticks as people have them, as images in sticks/ of the run. Sourced after qemu.sh.

: "${program:?the name that messages start with}" "${machine_cache:?from machine.sh}"

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
    swap) make="mkswap -L SWAP" ;;
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
      swap) code=82 ;;
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
