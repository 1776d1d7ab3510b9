# shellcheck shell=bash
# Puts the figures of a measurement into a page. Sourced after jdk.sh.

: "${program:?the name that messages start with}" "${root:?the project folder}" "${jdk_home?from jdk.sh}"

# require_marks PAGE NAME - the comments <!-- NAME: ... --> and <!-- end of NAME -->.
require_marks() {
  (($(grep -cE "^<!-- ($2:|end of $2)" "$1") == 2)) \
    || fail 65 "$1 has no two comments <!-- $2: ... --> and <!-- end of $2 -->"
}

# write_marked PAGE NAME TEXT - between those comments.
write_marked() {
  {
    sed "/^<!-- $2:/q" "$1"
    printf '\n%s\n\n' "$3"
    sed -n "/^<!-- end of $2/,\$p" "$1"
  } >"$1.new"
  mv -f "$1.new" "$1"
}

# where_and_when - what stands beside every figure; with the load of the last quarter of an hour,
# because who shares the cores gets less done.
where_and_when() {
  local model java load
  model=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)
  java=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk_home/release")
  read -r _ _ load _ </proc/loadavg
  printf 'Measured on %s: %s, %s cores under a load of %s, JDK %s.' \
    "$(date +%F)" "${model:-$(uname -m)}" "$(nproc)" "$load" "${java:-$needed_java}"
}
