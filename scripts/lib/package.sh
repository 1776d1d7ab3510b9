# shellcheck shell=bash
# Lays out a Debian package in a folder and packs it. Sourced after jdk.sh and build.sh.

: "${program:?the name that messages start with}" "${root:?the project folder}" "${jar:?from build.sh}"

templates=$root/scripts/debian
# Below the package's folder, as below /.
program_folder=usr/lib/heelbeat
documents=usr/share/doc/heelbeat
sbom=$root/target/sbom.cdx.json

needs_package() {
  command -v "$1" >/dev/null || install_package "$2" || fail 69 "needs the package $2: sudo apt-get install $2"
}

# pom NAME - the text of the first element of that name, which is the project's own.
pom() {
  sed -n "s|^ *<$1>\(.*\)</$1>.*|\1|p" "$root/pom.xml" | head -n 1
}

# A snapshot comes before its release.
package_version() {
  pom version | sed 's/-SNAPSHOT$/~snapshot/; s/$/-1/'
}

# The libraries that the program's class path names; target/lib may hold older ones, too.
libraries() {
  (cd "$staging" && "$jdk_home/bin/jar" --extract --file "$jar" META-INF/MANIFEST.MF)
  # A line of more than 72 bytes goes on in the next, behind a blank.
  tr -d '\r' <"$staging/META-INF/MANIFEST.MF" | sed -z 's/\n //g' \
    | sed -n 's/^Class-Path: //p' | tr ' ' '\n' | sort
}

# take_native JAR FOLDER - puts the machine code out of that folder of the jar where the program loads
# it from, and takes all of it out of the jar: a copy in there would be unpacked by nobody.
take_native() {
  local file=$1 natives
  natives=$("$jdk_home/bin/jar" --list --file "$file" | grep -E '\.(so|dll|dylib|jnilib)$')
  grep -q "^$2/" <<<"$natives" || fail 70 "${file##*/} has no $2"
  unzip -q -j -d "$tree/$program_folder/native" "$file" "$2/*.so"
  zip -q -d "$file" -@ <<<"$natives"
}

# Sqlite and jSerialComm bring machine code for two dozen platforms; a package has that of its own.
take_natives() {
  local lib=$tree/$program_folder/lib
  install -d "$tree/$program_folder/native"
  case $architecture in
    arm64)
      take_native "$lib"/sqlite-jdbc-*.jar org/sqlite/native/Linux/aarch64
      take_native "$lib"/jSerialComm-*.jar Linux/armv8_64
      ;;
    amd64)
      take_native "$lib"/sqlite-jdbc-*.jar org/sqlite/native/Linux/x86_64
      take_native "$lib"/jSerialComm-*.jar Linux/x86_64
      ;;
  esac
  chmod 644 "$tree/$program_folder"/native/*
}

# packaged FILE - with the places that a package has.
packaged() {
  sed -f "$templates/packaged.sed" "$1"
}

# put MODE FILE TARGET
put() {
  install -D -m "$1" /dev/null "$tree/$3"
  packaged "$2" >"$tree/$3"
}

stage_program() {
  local library
  install -D -m 644 "$jar" "$tree/$program_folder/heelbeat.jar"
  for library in $(libraries); do
    install -D -m 644 "$root/target/$library" "$tree/$program_folder/$library"
  done
  take_natives
  put 644 "$root/scripts/lib/jdk.sh" "$program_folder/jdk.sh"
  put 644 "$root/scripts/lib/installed.sh" "$program_folder/installed.sh"
  put 644 "$root/scripts/lib/run.options" "$program_folder/run.options"
  put 755 "$root/scripts/lib/start-cache" "$program_folder/start-cache"
  put 755 "$root/scripts/gadget" "$program_folder/gadget"
  install -d "$tree/usr/bin" "$tree/usr/sbin"
  ln -s ../lib/heelbeat/heelbeat "$tree/usr/bin/heelbeat"
  ln -s ../lib/heelbeat/gadget "$tree/usr/sbin/heelbeat-gadget"
}

stage_system_files() {
  local file
  for file in "$root"/scripts/system/*; do
    case $file in
      *.service | *.timer | *.path | *.target | *.socket) put 644 "$file" "usr/lib/systemd/system/${file##*/}" ;;
      *.rules) put 644 "$file" "usr/lib/udev/rules.d/${file##*/}" ;;
      *) put "$([[ -x $file ]] && echo 755 || echo 644)" "$file" "$program_folder/${file##*/}" ;;
    esac
  done
}

# What is left of the other way to install would lead astray.
refuse_foreign_paths() {
  local found
  found=$(grep -rIn -e /opt/ -e /usr/local/bin/heelbeat -e 'scripts/' "$tree" || true)
  [[ -z $found ]] || fail 70 "scripts/debian/packaged.sed has to take care of" "$found"
}

stage_configuration() {
  local target=$tree/usr/share/heelbeat/heelbeat.toml
  install -d "${target%/*}"
  "$jdk_home/bin/java" -jar "$jar" config \
    | sed 's|^directory = "heelbeat-data"|directory = "/var/lib/heelbeat"|' >"$target"
  grep -q '^directory = "/var/lib/heelbeat"' "$target" \
    || fail 70 "the configuration that \"heelbeat config\" prints has no data.directory to set"
}

# of_the_code NAME ARGUMENT... - what the program of that name makes of the commands' own model.
of_the_code() {
  "$jdk_home/bin/java" -cp "$jar" "$root/src/test/java/heelbeat/packaging/$1.java" "${@:2}"
}

stage_manual() {
  local folder=$tree/usr/share/man
  install -d "$folder/man1" "$folder/man8"
  of_the_code ManPage "$(date --utc -d "@$SOURCE_DATE_EPOCH" +%F)" | gzip -9n >"$folder/man1/heelbeat.1.gz"
  gzip -9nc "$templates/heelbeat-gadget.8" >"$folder/man8/heelbeat-gadget.8.gz"
}

# Without a first line that is for scripts that are run: it is sourced.
stage_completion() {
  local folder=$tree/usr/share/bash-completion/completions
  install -d "$folder"
  of_the_code Completion | sed '1{/^#!/d}' >"$folder/heelbeat"
}

# make_sbom - the list of all libraries as CycloneDX, in target/.
make_sbom() {
  local log=$root/target/sbom.log library
  if ! (cd "$root" && JAVA_HOME=$jdk_home mvn -B cyclonedx:makeBom) </dev/null >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail 70 "the list of what is shipped was not made; the whole log is $log"
  fi
  for library in $(libraries); do
    library=$(sed 's|^lib/||; s|-\([0-9]\)|@\1|; s|\.jar$||' <<<"$library")
    grep -q "\"pkg:maven/[^/]*/$library?" "$sbom" || fail 70 "${sbom##*/} does not have $library, which is shipped"
  done
}

# Each library has its entry of its own in the list of licences, and no entry is without a library.
check_licences() {
  local library pattern patterns found
  mapfile -t patterns < <(sed -n "s#^Files: \($program_folder/\(lib\|native\)/.*\)#\1#p" "$templates/copyright")
  for library in "$tree/$program_folder"/{lib,native}/*; do
    found=
    for pattern in "${patterns[@]}"; do
      # shellcheck disable=SC2053 # it is a pattern
      [[ ${library#"$tree"/} != $pattern ]] || found=yes
    done
    [[ -n $found ]] || fail 70 "scripts/debian/copyright has no entry for ${library##*/}: say whose it is and" \
      "under which licence"
  done
  for pattern in "${patterns[@]}"; do
    compgen -G "$tree/$pattern" >/dev/null \
      || fail 70 "scripts/debian/copyright has an entry for $pattern, which is not shipped"
  done
}

stage_documents() {
  install -D -m 644 "$templates/copyright" "$tree/$documents/copyright"
  install -m 644 "$sbom" "$tree/$documents"
  install -D -m 644 "$templates/lintian-overrides" "$tree/usr/share/lintian/overrides/heelbeat"
  gzip -9nc "$root/CHANGELOG.md" >"$tree/$documents/changelog.gz"
  gzip -9nc >"$tree/$documents/changelog.Debian.gz" <<END
heelbeat ($version) unstable; urgency=medium

  * Packaged by scripts/package from the sources of Heelbeat $(pom version).

 -- $(sed -n 's/^Maintainer: //p' "$templates/control")  $(LC_ALL=C date --utc -R -d "@$SOURCE_DATE_EPOCH")
END
}

stage_control() {
  local control=$tree/DEBIAN size
  install -d "$control"
  install -m 755 "$templates"/{preinst,postinst,prerm,postrm} "$control"
  install -m 644 "$templates/triggers" "$control"
  # In KiB, each file rounded up, as dpkg-gencontrol has it.
  size=$(cd "$tree" && find usr -printf '%s %y\n' \
    | awk '{ sum += $2 == "f" ? int(($1 + 1023) / 1024) : 1 } END { print sum }')
  sed -e "s|@VERSION@|$version|; s|@ARCHITECTURE@|$architecture|; s|@SIZE@|$size|" \
    "$templates/control" >"$control/control"
  (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
}

# One moment for all: the one that the jar has, too.
pack() {
  local package=$root/target/heelbeat_${version}_$architecture.deb
  find "$tree" -exec touch --no-dereference -d "@$SOURCE_DATE_EPOCH" {} +
  # Another number of threads would compress differently.
  DPKG_DEB_THREADS_MAX=1 dpkg-deb --root-owner-group -Zxz --build "$tree" "$package.new" >/dev/null
  mv "$package.new" "$package"
  printf '%s  %s bytes  sha256 %s\n' "${package#"$root"/}" "$(stat -c %s "$package")" \
    "$(sha256sum <"$package" | cut -c 1-64)"
}

# make_package TREE - of $architecture, laid out in that folder.
make_package() {
  tree=$1
  version=$(package_version)
  SOURCE_DATE_EPOCH=$(date -d "$(pom project.build.outputTimestamp)" +%s)
  export SOURCE_DATE_EPOCH
  umask 022
  stage_program
  stage_system_files
  stage_configuration
  stage_manual
  stage_completion
  check_licences
  stage_documents
  refuse_foreign_paths
  stage_control
  pack
}
