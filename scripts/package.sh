#!/usr/bin/env bash
# Packs the built program for Debian and its children: ./scripts/package.sh [FOLDER]
#
# The package is written into the folder, or into .build, and its name is printed. From one program and one SOURCE_DATE_EPOCH (the last
# commit's moment unless it is set) comes the same package, byte for byte. DEBFULLNAME and DEBEMAIL say who makes it, PACK how
# it is compressed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stop() {
  printf 'package: %s\n' "$@" >&2
  exit 1
}

for tool in dpkg-deb dpkg-shlibdeps; do
  command -v "$tool" >/dev/null || stop "there is no '$tool'; 'apt-get install dpkg-dev' brings it"
done

folder=${1:-.build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022
root=$work/root
docs=$root/usr/share/doc/meet

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date -r CHANGELOG.md +%s)}
export SOURCE_DATE_EPOCH
day() { LC_ALL=C date -u -d "@$SOURCE_DATE_EPOCH" "$@"; }

scripts/install.sh "$root/usr" >/dev/null
strip --remove-section=.comment --remove-section=.note "$root/usr/bin/meet"
# Debian's own place for packages.
mkdir -p "$root/usr/share/zsh"
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"

# Its version is the program's; before the release it is older than the release.
version=$("$root/usr/bin/meet" --version)
grep -qE "^## $version( |,|\$)" CHANGELOG.md || stop "CHANGELOG.md says nothing of $version"
! grep -qE "^## $version, not released yet" CHANGELOG.md || version+="~$(day +%Y%m%d)"
version+=-1
architecture=$(dpkg --print-architecture)
maintainer="${DEBFULLNAME:-The maintainers of meet} <${DEBEMAIL:-meet@localhost.invalid}>"

# The manual and the sample group, with their links between them; compressed is what Debian wants compressed.
mkdir -p "$docs/docs" "$docs/examples"
cp README.md "$docs"
cp -R docs/. "$docs/docs"
cp -R meetings "$docs/examples/meetings"
cp scripts/demo-session.txt "$docs/examples/session.txt"
cp CHANGELOG.md "$docs/changelog"
printf 'meet (%s) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- %s  %s\n' \
  "$version" "$maintainer" "$(day -R)" >"$docs/changelog.Debian"

# What stands inside the program, and on which terms.
{
  cat <<'TEXT'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

Files: *
Copyright: the contributors to meet
License: Apache-2.0
 On Debian systems the text of the Apache License 2.0 is in
 /usr/share/common-licenses/Apache-2.0.
Comment:
 The program carries the Swift runtime, Foundation, swift-argument-parser,
 swift-mustache, swift-subprocess and swift-system (all Apache-2.0, the first
 two with the Runtime Library Exception), and what follows with its own terms.
TEXT
  for part in Yams:.build/checkouts/Yams/LICENSE libcmark:/usr/share/doc/libcmark-dev/copyright \
    libical:/usr/share/doc/libical-dev/copyright; do
    [[ -s ${part#*:} ]] || stop "the terms of ${part%%:*} are missing: ${part#*:}"
    printf '\n----- %s -----\n\n' "${part%%:*}"
    sed 's/[[:space:]]*$//' "${part#*:}"
  done
} >"$docs/copyright"
# Yams carries the sources of libyaml.
mkdir -p "$root/usr/share/lintian/overrides"
echo 'meet: embedded-library *libyaml*' >"$root/usr/share/lintian/overrides/meet"
gzip -9n "$docs/changelog" "$docs/changelog.Debian" "$root/usr/share/man/man1/meet.1"

mkdir -p "$work/debian" "$root/DEBIAN"
printf 'Source: meet\n\nPackage: meet\nArchitecture: any\n' >"$work/debian/control"
libraries=$(cd "$work" && dpkg-shlibdeps -O "$root/usr/bin/meet" | sed -n 's/^shlibs:Depends=//p')
cat >"$root/DEBIAN/control" <<END_OF_CONTROL
Package: meet
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k --apparent-size --summarize "$root/usr" | cut -f1)
Depends: $libraries, git
Recommends: curl
Section: text
Priority: optional
Description: agendas, live minutes and decisions of a group that governs itself
$(sed -n '3,/^$/p' README.md | sed -e '/^$/d' -e 's/`//g' | fmt -w 78 | sed 's/^/ /')
END_OF_CONTROL
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"

# The sources of a copy may be closed to others; a package's files are not.
chmod -R u=rwX,go=rX "$root"
find "$root" -print0 | xargs -0 touch --no-dereference --date="@$SOURCE_DATE_EPOCH"
mkdir -p "$folder"
package=$folder/meet_${version}_$architecture.deb
dpkg-deb --root-owner-group "-Z${PACK:-xz}" -z1 --build "$root" "$work/meet.deb" >/dev/null
if [[ ${PACK-} != none ]] && command -v lintian >/dev/null; then
  cp "$work/meet.deb" "$work/${package##*/}"
  lintian --allow-root --fail-on error "$work/${package##*/}" >&2 || stop "lintian finds errors"
fi
mv "$work/meet.deb" "$package"
echo "$package"
