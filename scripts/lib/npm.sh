# Sourced, not run: what tests of other people's programs need from Debian and npm.

# needs PACKAGE PROGRAM - skips the test where a program is missing and cannot be installed.
needs() {
  command -v "$2" >/dev/null || { install_package "$1" && hash -r && command -v "$2" >/dev/null; } \
    || skip "needs the package $1: sudo apt-get install $1"
}

# npm_tools NAME - sets tools, a folder with what src/test/NAME/package.json asks for, and the test's own
# programs. What npm brings stays in target/ until the versions change.
npm_tools() {
  local asked=$root/src/test/$1/package.json
  needs nodejs node
  needs npm npm
  tools=$root/target/$1-test
  mkdir -p "$tools"
  if ! cmp -s "$asked" "$tools/package.json"; then
    say "installing what $1/package.json asks for (once)"
    cp "$asked" "$tools/package.json.new"
    mv "$tools/package.json.new" "$tools/package.json"
    npm install --prefix "$tools" --no-audit --no-fund --no-package-lock --silent >&2 || {
      rm -f "$tools/package.json"
      skip "npm has not all of it"
    }
  fi
  cp "$root/src/test/$1/"*.mjs "$tools/"
}
