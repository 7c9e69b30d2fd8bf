#!/usr/bin/env bash
# Shows that a package runs on a machine that has what it depends on, and nothing else: ./scripts/check-package.sh PACKAGE
#
# The machine is a folder with the files of those packages; the program sees no other file, no checkout and no toolchain.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

package=$(realpath "${1:?usage: scripts/check-package.sh PACKAGE}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
machine=$work/machine

stop() {
  printf 'check-package: %s\n' "$@" >&2
  exit 1
}

# The names in a list of dependencies: the first of those that do the same, without its version.
names() {
  tr ',' '\n' | sed -E 's/\|.*//; s/[ (:].*//; /^$/d' | sort -u
}

# Those packages, and what they need in their turn; all of them are on this machine.
with_their_needs() {
  local all='' new=$1
  while [[ -n $new ]]; do
    all=$(printf '%s\n%s\n' "$all" "$new" | sed '/^$/d' | sort -u)
    # shellcheck disable=SC2086
    new=$(dpkg-query -W -f '${Depends},${Pre-Depends},' $new 2>/dev/null | sed 's/, */,/g' | names | comm -23 - <(echo "$all"))
  done
  echo "$all"
}

depends=$(dpkg-deb --field "$package" Depends | sed 's/, */,/g' | names)
# shellcheck disable=SC2086
needs=$(dpkg-query -W -f '${db:Status-Status} ${binary:Package}\n' $(with_their_needs "$depends") 2>/dev/null |
  sed -n 's/^installed //p')
for name in $depends; do
  grep -qxF -e "$name" -e "$name:$(dpkg --print-architecture)" <<<"$needs" || stop "meet depends on $name, which is not installed here"
done

# Folders first, with the links of a merged /usr as base-files has them.
mkdir -p "$machine"/{usr/{bin,sbin,lib,lib64},dev,proc,tmp,root}
for name in bin sbin lib lib64; do
  if [[ -L /$name ]]; then ln -s "usr/$name" "$machine/$name"; else mkdir -p "$machine/$name"; fi
done
# shellcheck disable=SC2086
dpkg-query -L $needs | grep -vE '^/usr/share/(doc|man|locale|info)/|^package diverts' | sort -u |
  while read -r file; do [[ -d $file && ! -L $file ]] || printf '%s\0' "${file#/}"; done |
  tar -C / --create --null --files-from - --ignore-failed-read 2>/dev/null |
  tar -C "$machine" --extract --keep-directory-symlink
dpkg-deb --extract "$package" "$work/package"
cp -R "$work/package/." "$machine"
[[ ! -e $machine/usr/bin/swift ]] || stop "a Swift toolchain is on the machine that should have none"

# As its root, with its own mounts; somebody who is not root here is root there.
became=()
((EUID == 0)) || became=(--map-root-user)
on_machine() {
  local moment=$1
  shift
  unshare "${became[@]}" --mount --pid --fork bash -c '
    mount --make-rprivate / && mount --rbind /dev "$1/dev" && mount -t proc proc "$1/proc" || exit
    machine=$1 moment=$2
    shift 2
    exec env -i HOME=/root PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "MEET_NOW=$moment" \
      unshare --root="$machine" --wd=/root "$@"
  ' _ "$machine" "$moment" "$@"
}

# Runs meet there, and then here in a copy of the same folder: both say the same.
here=$work/here
mkdir "$here"
cp -R "$machine/usr/share/doc/meet/examples/meetings" "$machine/root/meetings"
cp -R meetings "$here/meetings"
play() {
  local moment=$1 input=$2
  shift 2
  on_machine "$moment" meet "$@" <"$input" >"$work/there.said" 2>&1 ||
    stop "meet $* failed on a machine with what it depends on:" "$(cat "$work/there.said")"
  (cd "$here" && env -i HOME="$here" PATH="$work/package/usr/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 "MEET_NOW=$moment" \
    meet "$@") <"$input" >"$work/here.said" 2>&1 || stop "meet $* failed here:" "$(cat "$work/here.said")"
  diff "$work/here.said" "$work/there.said" || stop "meet $* says something else on a machine with what it depends on"
}
session=$machine/usr/share/doc/meet/examples/session.txt
play 2026-05-13T09:00:00Z /dev/null --version
play 2026-05-13T09:00:00Z /dev/null agenda
play 2026-05-20T16:00:00Z "$session" minutes 2026-05-20
play 2026-05-20T18:00:00Z /dev/null sent 2026-05-20
play 2026-05-20T18:00:00Z /dev/null publish
play 2026-05-20T18:00:00Z /dev/null check
# But for the marks of the log's lines, which are drawn by lot.
diff -r --exclude=group.log "$here" "$machine/root" || stop "other files were written on a machine with what it depends on"
[[ -s $here/public/index.html && -s $here/public/group.ics ]] || stop "meet publish wrote no site"
# The hours of three zones, one of which changes its clocks on other days: nobody's zones but its own.
grep -q '18:00 Europe/Berlin · 12:00 America/New_York · 19:00 Africa/Cairo' "$here/meetings/2026-05-20/agenda.md" ||
  stop "the agenda has other hours in other zones"

# With git on that machine, publishing sees what was committed.
on_machine 2026-05-20T18:00:00Z git -c init.defaultBranch=main init --quiet
on_machine 2026-05-20T18:00:00Z git add meetings
on_machine 2026-05-20T18:00:00Z git -c user.name=Ada -c user.email=ada@example.org commit --quiet --message=Meeting
on_machine 2026-05-20T18:00:00Z meet publish >"$work/said" 2>&1 || stop "meet publish failed in a git folder:" "$(cat "$work/said")"

# The same program and the same moment make the same files, whoever packs it and where.
SOURCE_DATE_EPOCH=$(stat --format=%Y "$work/package/usr/bin/meet")
export SOURCE_DATE_EPOCH
(umask 077 && TZ=Asia/Kolkata LC_ALL=C PACK=none scripts/package.sh "$work/again" >/dev/null)
cmp <(dpkg-deb --fsys-tarfile "$package") <(dpkg-deb --fsys-tarfile "$work/again/$(basename "$package")") ||
  stop "packed again, the package has other files"

echo "$(basename "$package") runs on a machine with $(wc -w <<<"$needs") packages: $(tr '\n' ' ' <<<"$depends")"
