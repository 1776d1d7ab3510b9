# shellcheck shell=bash
# Builds the program when its sources changed. Sourced after jdk.sh.

: "${program:?the name that messages start with}" "${root:?the project folder}" "${jdk_home?from jdk.sh}"

# Maven overwrites its own jar in place, which would pull it from under a running program; so the
# program runs from a copy that is only ever replaced as a whole. Its class path, lib/, is beside it.
jar=$root/target/heelbeat.jar
log=$root/target/build.log
sources_built=$root/target/.sources-built
test_class_path=
lock_fd=

# Names, sizes and times, compared as a whole and not by age: this sees deleted files too, and a
# Pi without a battery clock may have written a newer file at an earlier time.
list_sources() {
  cd "$root" && find pom.xml src/main -type f -printf '%p %s %T@\n'
}

is_up_to_date() {
  [[ -e $jar && -e $sources_built && $(<"$sources_built") == "$(list_sources)" ]]
}

# Two builds in one target/ would spoil each other.
lock_build() {
  if ! { exec {lock_fd}>"$root/.heelbeat-build.lock"; } 2>/dev/null || ! mkdir -p "$root/target" \
    || [[ ! -w $root/target ]]; then
    fail 73 "has to build first, but may not write to $root: run it once as the owner of that folder"
  fi
  if ! flock -n "$lock_fd"; then
    say "waiting for another build to finish ..."
    flock -w 900 "$lock_fd" || fail 75 "another build does not finish; see $log"
  fi
}

unlock_build() {
  exec {lock_fd}>&-
}

# show_progress PID - until the process ends; seconds on a terminal, one line elsewhere.
show_progress() {
  local text="$program: building" start=$SECONDS
  [[ -e $sources_built ]] || text+=" (first time: a minute or two)"
  if [[ ! -t 2 ]]; then
    printf '%s ...\n' "$text" >&2
    return
  fi
  while kill -0 "$1" 2>/dev/null; do
    printf '\r%s ... %d s' "$text" $((SECONDS - start)) >&2
    sleep 0.5
  done
  printf '\n' >&2
}

build() {
  local sources maven
  lock_build
  # Another one may have built while this one waited.
  if is_up_to_date; then
    unlock_build
    return
  fi
  require_java build
  require_maven

  # Listed before Maven reads them, so that an edit during the build is built next time.
  sources=$(list_sources)
  # The machine code, too: written into, it would pull the floor from under a running program.
  rm -rf "$root"/target/heelbeat-*.jar "$root/target/native"
  # A jar has the modes of its files: the same for everybody, whatever their umask was or is.
  [[ ! -e $root/target/classes ]] || chmod -R u=rwX,go=rX "$root/target/classes"
  (umask 022 && cd "$root" && JAVA_HOME=$jdk_home exec mvn -B -Dmaven.test.skip -Dspotless.check.skip package) \
    </dev/null >"$log" 2>&1 &
  maven=$!
  # A background process does not hear Ctrl-C.
  trap 'kill "$maven" 2>/dev/null; exit 130' INT
  trap 'kill "$maven" 2>/dev/null; exit 143' TERM HUP
  show_progress "$maven"
  if ! wait "$maven"; then
    tail -n 40 "$log" >&2
    fail 70 "the build failed; the whole log is $log"
  fi
  trap - INT TERM HUP

  "$jdk_home/bin/java" "$root/src/tools/java/heelbeat/build/RenewedClasses.java" "$root"/target/lib/*.jar
  cp "$root"/target/heelbeat-*.jar "$jar.new"
  mv -f "$jar.new" "$jar"
  "$root/scripts/lib/start-cache" "$jdk_home" "$jar" \
    || say "starts will be slow: Java keeps nothing of the one before"
  printf '%s\n' "$sources" >"$sources_built"
  unlock_build
}

# build_tests - the classes of program and tests, and test_class_path to run them on. Holds the lock
# until the end, so that no other build replaces classes that run.
build_tests() {
  local list=$root/target/test-class-path
  require_java build
  require_maven
  lock_build
  say "building ..."
  (cd "$root" && JAVA_HOME=$jdk_home exec mvn -q -B -DskipTests -Dspotless.check.skip test-compile \
    dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$list") \
    </dev/null >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    fail 70 "the build failed; the whole log is $log"
  }
  test_class_path=$root/target/test-classes:$root/target/classes:$(<"$list")
}

# As the owner of the folder, who could not build there any more if root had.
build_as_owner() {
  is_up_to_date && return
  require_java build
  require_maven
  runuser -u "$(stat -c %U -- "$root")" -- "$root/scripts/heelbeat" --version >/dev/null
}
