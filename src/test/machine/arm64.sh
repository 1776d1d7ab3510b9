# shellcheck shell=bash disable=SC2016,SC2154 # the inner shell fills in; the variables are the libraries'
# What replay makes of recordings is the same on arm64 and on amd64, byte for byte: each package's own
# program on its own Debian's Java, arm64's by QEMU's user mode. Sourced by scripts/machine-test.

# make_recordings - of simulated people, one on each kind of pad that there is, and those that lie
# beside the project.
make_recordings() {
  local own=$run/recordings demo
  for demo in "--pad ADS1115" "--pad HX711 --protocol technique" "--pad MCP3008 --protocol circulation" \
    "--pad AVR10" "--pad ADS1115_PAIR --exercise bridge"; do
    # shellcheck disable=SC2086 # options
    "$root/scripts/heelbeat" demo $demo --seed 15 --seconds 120 --speed 50 --data "$run/demo" --export "$run/demo-export" \
      >"$run/demo.log" || return 1
  done
  mv "$run/demo/recordings" "$own"
  [[ ! -d $root/../shared/recordings ]] || cp "$root"/../shared/recordings/*.{frames.csv.gz,json} "$own"
}

# replays_on ARCHITECTURE PACKAGE - puts what came of it into the run's folder; prints on what it ran, and the
# repetitions of each recording.
replays_on() {
  local folder=$run/$1
  require_debian "$1"
  mkdir -p "$folder"/{upper,work,debian}
  unshare --mount bash -euc '
    mount -t overlay -o "lowerdir=$1,upperdir=$2/upper,workdir=$2/work" overlay "$2/debian"
    cd "$2/debian"
    mount -t proc proc proc
    mount --bind /dev dev
    dpkg-deb --extract "$3" .
    mkdir srv/recordings
    mount --bind "$4" srv/recordings
    chroot . uname -m
    chroot . heelbeat --version
    chroot . heelbeat replay /srv/recordings --out /srv/out
  ' replays_on "$debian_root" "$folder" "$2" "$run/recordings"
}

# summary STATUS - of what a replay says; all of it if it failed.
summary() {
  (($1 == 0)) || exec cat
  awk '/ reps / { recordings++; reps += $2; next } { print } END { print reps " reps in " recordings " recordings" }'
}

story_arm64() {
  local architecture start said status
  for architecture in amd64 arm64; do
    start=$SECONDS status=0
    said=$(replays_on "$architecture" "${packages[$architecture]}" 2>&1) || status=1
    passes_loud "$status" "the package for $architecture replays ($((SECONDS - start)) s)" \
      "$(summary "$status" <<<"$said")"
  done
  status=0
  said=$(cd "$run" && diff --recursive amd64/upper/srv/out arm64/upper/srv/out 2>&1 | head -n 20; exit "${PIPESTATUS[0]}") || status=1
  passes "$status" "the same $(find "$run/arm64/upper/srv/out" -type f | wc -l) files on both, $(
    find "$run/arm64/upper/srv/out" -type f -exec cat {} + | wc -c) bytes" "$said"
}

prepare_arm64() {
  local architecture
  declare -gA packages
  for architecture in amd64 arm64; do
    require_package "$architecture"
    packages[$architecture]=$package
  done
}

pack_arm64() {
  make_recordings
}
