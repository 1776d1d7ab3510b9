# shellcheck shell=bash disable=SC2034 # for those who source this
# A fresh Debian 13 in a folder. Sourced after jdk.sh.

: "${program:?the name that messages start with}"

release=trixie

# needs COMMAND PACKAGE - which has it.
needs() {
  command -v "$1" >/dev/null || install_package "$2" \
    || skip "needs the package $2: sudo apt-get install $2"
}

# debian_mirror - the one that this machine's own packages come from; empty if there is none, for who
# makes a Debian knows one, too.
debian_mirror() {
  # shellcheck disable=SC2016 # it is apt that fills this in
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null | grep -m 1 '/debian$' || true
}

# bootstrap FOLDER OPTION... - without services running; debootstrap's own options.
bootstrap() {
  local folder=$1 mirror
  shift
  mirror=$(debian_mirror)
  rm -rf "$folder"
  debootstrap --variant=minbase "$@" "$release" "$folder" ${mirror:+"$mirror"}
}
