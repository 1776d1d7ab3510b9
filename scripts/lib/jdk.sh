# shellcheck shell=bash disable=SC2034 # jdk_home is for those who source this
# Finds the JDK and the Maven that Heelbeat needs, and installs them where that is a matter of
# one package. Sourced by the scripts in the folder above.

: "${program:?the name that messages start with}"
needed_java=25
jdk_home=

# Everything said here goes to standard error: standard output belongs to the program's results.
say() {
  printf '%s: %s\n' "$program" "$*" >&2
}

fail() {
  local status=$1
  shift
  say "$@"
  exit "$status"
}

# The status of a skipped test since automake; nobody takes it for a pass.
skip() {
  fail 77 "SKIPPED:" "$@"
}

# is_new_enough HOME - reads the version from the JDK's release file, because starting java only
# to ask for it takes up to a second on a small Pi.
is_new_enough() {
  local line version
  [[ -x $1/bin/java && -r $1/release ]] || return 1
  while IFS= read -r line; do
    if [[ $line == JAVA_VERSION=* ]]; then
      version=${line#JAVA_VERSION=}
      version=${version#\"}
      version=${version%%[!0-9]*}
      [[ -n $version ]] && ((version >= needed_java))
      return
    fi
  done <"$1/release"
  return 1
}

# find_java run|build - sets jdk_home. Running is content with a runtime, building needs javac.
find_java() {
  local candidate on_path
  on_path=$(command -v java || true)
  [[ -z $on_path ]] || on_path=$(readlink -f -- "$on_path")
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "${on_path%/bin/java}"; do
    if [[ -n $candidate ]] && is_new_enough "$candidate" \
      && [[ $1 == run || -x $candidate/bin/javac ]]; then
      jdk_home=$candidate
      return 0
    fi
  done
  return 1
}

# install_package NAME - false where this is not ours to do or the package does not exist.
install_package() {
  local as_root=()
  command -v apt-get >/dev/null || return 1
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  # A freshly written card has no package lists yet, so ask once more after fetching them.
  if ! apt-cache show "$1" >/dev/null 2>&1; then
    "${as_root[@]}" apt-get -qq update </dev/null >/dev/null 2>&1 || true
    apt-cache show "$1" >/dev/null 2>&1 || return 1
  fi
  say "installing the package $1 (once)"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "$1" </dev/null >&2
}

# Nobody builds a Java of that version for ARMv6, a Pi 1's and a Pi Zero's processor.
refuse_old_processor() {
  [[ $(uname -m) != armv6* ]] || fail 69 "needs Java $needed_java, which there is not for this processor" \
    "(ARMv6: Raspberry Pi 1, Zero, Zero W); take a Zero 2 W, 3, 4 or 5"
}

# require_java run|build - find_java, or install it, or say what is missing and exit.
require_java() {
  local package=openjdk-$needed_java-jdk-headless
  find_java "$1" && return
  refuse_old_processor
  if install_package "$package"; then
    find_java "$1" && return
  fi
  fail_without_package "$package"
  fail 69 "needs a JDK $needed_java or newer: on Raspberry Pi OS or Debian 13 run" \
    "\"sudo apt-get install $package\"; elsewhere install one and set JAVA_HOME to it"
}

# fail_without_package PACKAGE - on a Debian that has none of that name, as 12 and the Raspberry Pi OS
# made of it: with what brings a JDK there. Adoptium has its packages for each of Debian's releases.
fail_without_package() {
  local codename
  codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release 2>/dev/null) || return 0
  if [[ -z $codename ]] || ! command -v apt-cache >/dev/null || apt-cache show "$1" >/dev/null 2>&1; then
    return 0
  fi
  say "needs a JDK $needed_java or newer, of which $codename has no package. These lines bring Adoptium's:"
  cat >&2 <<END
  sudo apt-get install -y curl
  sudo curl -fsS -o /usr/share/keyrings/adoptium.asc https://packages.adoptium.net/artifactory/api/gpg/key/public
  sudo sh -c 'echo "deb [signed-by=/usr/share/keyrings/adoptium.asc] https://packages.adoptium.net/artifactory/deb $codename main" > /etc/apt/sources.list.d/adoptium.list'
  sudo apt-get update
  sudo apt-get install -y temurin-$needed_java-jdk
END
  exit 69
}

require_maven() {
  command -v mvn >/dev/null && return
  if install_package maven; then
    hash -r
    command -v mvn >/dev/null && return
  fi
  fail 69 "needs Maven to build: run \"sudo apt-get install maven\", or put a Maven 3.8 or newer on the PATH"
}

# exec_heelbeat JAR OPTIONS ARGUMENT... - becomes the program; OPTIONS is the file for the device, and
# self the script that was started, for "bench" to start the device the same way. exec, so that
# signals reach the program itself. Native access is allowed in the jar's manifest: as an option here
# it would slow the start down. If Java itself fails it tells in a few lines what happened, and leaves no
# file of 70 kB in the folder that somebody happens to be in.
exec_heelbeat() {
  local jar=$1 options=(-XX:+UseSerialGC -Xms8m -XX:ErrorFile=/dev/null) cache=${1%/*}/commands.aot
  case ${3-} in
    run) options=("@$2") cache=${1%/*}/device.aot ;;
    # It works for minutes, which is worth the second compiler.
    bench) ;;
    # These are over before it has paid for itself: the replay of a short recording and of one of forty
    # minutes take two thirds of the processor's time without it, and 10 to 20 MB less. One large method,
    # which takes 5 MB to compile, is run as it is.
    *) options+=(-XX:TieredStopAtLevel=1 -XX:CompileCommand=quiet "-XX:CompileCommand=MemLimit,*.*,1500k~stop") ;;
  esac
  # A cache that does not fit is not used and costs a slower start.
  [[ ! -e $cache ]] || options+=("-XX:AOTCache=$cache" -Xlog:aot=off)
  shift 2
  # By the locale Java takes names and words for what they are not, as under cron, or with a locale from
  # another machine that this one does not have. What people type and read here is UTF-8.
  { export LC_ALL=C.UTF-8; } 2>/dev/null
  exec "$jdk_home/bin/java" "${options[@]}" "-Dheelbeat.launcher=$self" -jar "$jar" "$@"
}
