#!/usr/bin/env bash
# Sees to it that everything is there: ./scripts/setup.sh [--tests]
#
# What is missing is installed on Debian and its children, and named on any other system. Quick when nothing is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stop() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

# What is needed, one a line: how to see that it is there, its name there, its Debian package, what it is for.
needs_of_build='
command  pkg-config     pkg-config            finding C libraries
library  libcmark       libcmark-dev          reading Markdown
library  libical        libical-dev           writing calendars
'
needs_of_tests='
command  cmark          cmark                 comparing Markdown
command  cmark-gfm      cmark-gfm             comparing Markdown
command  java           default-jre-headless  checking pages
command  python3        python3               checking pages and benchmarks
module   ensurepip      python3-venv          checking pages and calendars
command  chromium       chromium              looking at pages
command  chromedriver   chromium-driver       looking at pages
command  tmux           tmux                  testing at a terminal
command  strace         strace                watching what reaches the disk
command  groff          groff-base            checking the manual page
command  mount          mount                 filling a small disk
command  setpriv        util-linux            being an ordinary user
command  unshare        util-linux            a machine with a package and nothing else
command  dpkg-shlibdeps dpkg-dev              building a Debian package
command  lintian        lintian               checking a Debian package
command  openssl        openssl               a server with a certificate of its own
command  curl           curl                  asking a server for tickets
command  hugo           hugo                  measuring beside it
command  valgrind       valgrind              counting what a rendering takes
command  strip          binutils              counting what a rendering takes
'

needs=$needs_of_build
case "${1-}" in
'') ;;
--tests) needs+=$needs_of_tests ;;
*) stop "unknown argument '$1'; it takes --tests or nothing" ;;
esac

# The distribution's own Python, so that its own packages are found.
python=/usr/bin/python3
[[ -x $python ]] || python=python3

is_there() {
  case $1 in
  command) command -v "$2" ;;
  library) pkg-config --exists "$2" ;;
  module) "$python" -c "import $2" ;;
  esac >/dev/null 2>&1
}

# Fills `packages` and `names` with what is missing.
look() {
  packages=()
  names=()
  local kind name package purpose
  while read -r kind name package purpose; do
    if [[ -n $kind ]] && ! is_there "$kind" "$name"; then
      packages+=("$package")
      names+=("$name ($purpose)")
    fi
  done <<<"$needs"
}

check_swift() {
  local needed=6.3 version
  command -v swift >/dev/null ||
    stop "there is no 'swift' on the PATH" "install Swift $needed or newer, see https://www.swift.org/install"
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+(\.[0-9]+)*).*/\1/p' | head -n 1)
  [[ -n $version ]] || stop "'swift --version' names no version; is $(command -v swift) the compiler?"
  [[ $(printf '%s\n' "$needed" "$version" | sort -V | head -n 1) == "$needed" ]] ||
    stop "Swift $version is too old; install $needed or newer, see https://www.swift.org/install"
}

install_packages() {
  local root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      stop "missing: ${names[*]}" "as root, run: apt-get install ${packages[*]}"
    root=(sudo)
    [[ -t 0 ]] || root+=(-n)
  fi
  echo "setup: installing ${packages[*]}"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends "${packages[@]}" >/dev/null
}

# Python tools of the tests, in a place of their own.
install_python_tools() {
  local tools=.build/tools wanted=scripts/test-tools.txt
  cmp -s "$wanted" "$tools/installed.txt" && return
  echo "setup: installing $(grep -vc '^#' "$wanted") Python tools into $tools"
  rm -rf "$tools"
  "$python" -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check --use-pep517 --requirement "$wanted"
  # It carries axe; the browser it would bring along is there already.
  "$tools/bin/pip" install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8
  cp "$wanted" "$tools/installed.txt"
}

check_swift
look
if ((${#packages[@]})); then
  command -v apt-get >/dev/null ||
    stop "missing: ${names[*]}" "install them with this system's package manager (on Debian: ${packages[*]})"
  install_packages
  look
  ((${#packages[@]} == 0)) || stop "still missing after the installation: ${names[*]}"
fi
[[ ${1-} != --tests ]] || install_python_tools
