# shellcheck shell=bash disable=SC2154 # scratch, jdk_home and test_class_path are the script's
# The parts to print: OpenSCAD makes and measures them. Sourced by scripts/hardware after its own
# libraries, which has set scratch, jdk_home and test_class_path before it calls anything here.

: "${program:?the name that messages start with}"

# Whether things fit is asked of these, with their own boards in them.
fitted=("case pi=pi_b" "case pi=pi_zero" "pod" "head")
# Each is a solid that has to be empty.
fit_tests=(
  "things in body" "things in things" "things in lid" "lid in body"
  "lid screws in their way" "lid screws without hold"
  "board screws in their way" "board screws without hold"
)

printed() {
  "$jdk_home/bin/java" -XX:+UseSerialGC -Djava.awt.headless=true \
    -cp "$test_class_path" heelbeat.hardware.PrintedParts "$@"
}

# scad OUT DESIGN SETTING... - its talk goes to OUT.log; a setting is name=value, a value that is no
# number a word.
scad() {
  local out=$1 design=$2 setting value defines=()
  shift 2
  for setting in "$@"; do
    value=${setting#*=}
    [[ $value =~ ^-?[0-9.]+$ ]] || value="\"$value\""
    defines+=(-D "${setting%%=*}=$value")
  done
  openscad "${defines[@]}" --hardwarnings --export-format binstl -o "$out" \
    "hardware/printed/$design.scad" </dev/null >"$out.log" 2>&1
}

# make_prints FOLDER - each print as an STL.
make_prints() {
  local name design settings
  needs openscad openscad
  while read -r name design settings; do
    # shellcheck disable=SC2086 # settings are words
    if ! scad "$1/$name.stl" "$design" $settings; then
      cat "$1/$name.stl.log" >&2
      fail 1 "hardware/printed/$design.scad: OpenSCAD makes no $name"
    fi
  done < <(printed --list)
}

# is_empty FOLDER TEST PUSHED DESIGN SETTING... - whether nothing clashes, with things pushed that far
# out of their places. Fails if OpenSCAD cannot tell.
is_empty() {
  local out=$1/fit.stl test=$2 pushed=$3
  shift 3
  if scad "$out" "$@" part=fit "test=$test" "pushed=$pushed"; then
    return 1
  fi
  grep -q 'Current top level object is empty' "$out.log" && return 0
  cat "$out.log" >&2
  fail 1 "$*: OpenSCAD cannot tell about $test"
}

# check_fit FOLDER
check_fit() {
  local design test words
  for design in "${fitted[@]}"; do
    read -ra words <<<"$design"
    for test in "${fit_tests[@]}"; do
      is_empty "$1" "$test" 0 "${words[@]}" || fail 1 "hardware/printed/$design: $test"
    done
    say "hardware/printed/$design: ${#fit_tests[@]} tests find no clash, and every screw its hole"
  done
  # The same tests with everything 12 mm out of its place: each has to find something.
  read -ra words <<<"${fitted[0]}"
  for test in "${fit_tests[@]}"; do
    ! is_empty "$1" "$test" 12 "${words[@]}" || fail 1 "\"$test\" finds nothing where it must"
  done
  say "each of the tests finds a part that is out of its place"
}

# read_prints FOLDER - with admesh, which neither wrote nor measured them: what is printed is one solid.
read_prints() {
  local name report
  needs admesh admesh
  while read -r name _; do
    [[ $name != shown-* ]] || continue
    report=$(admesh "$1/$name.stl" 2>&1) || fail 1 "$name: admesh cannot read it"
    if ! grep -Eq 'Total disconnected facets +: +0 ' <<<"$report" \
      || ! grep -Eq 'Number of parts +: +1 ' <<<"$report"; then
      printf '%s\n' "$report" >&2
      fail 1 "$name: admesh finds open facets, or loose parts"
    fi
  done < <(printed --list)
  say "admesh finds no open facet and no loose part"
}

# make_parts - all that is printed, checked before it is written, and the pictures of the page.
make_parts() {
  local folder=$scratch/parts
  mkdir "$folder"
  make_prints "$folder"
  printed --check "$folder"
  read_prints "$folder"
  check_fit "$folder"
  printed --write "$folder"
  printed --draw
}

# check_parts - whether what is in hardware/printed is what its designs give, and fits.
check_parts() {
  local folder=$scratch/parts
  mkdir "$folder"
  make_prints "$folder"
  printed --compare "$folder"
  read_prints "$folder"
  check_fit "$folder"
}
