#!/usr/bin/env bash
# Installs the .deb into an empty root, starts it there as an ordinary user without network, lets it read, removes it, and says what it saw.
#   installers/smoke.sh [DEB]     default: builds one with ./mnemoscope package
# Needs root and Linux. Everything happens in a folder of its own; the system itself is not touched.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
fail() { echo "smoke: $*" >&2; exit 1; }
[ "$(id -u)" = 0 ] || fail "run it as root: it installs into a root of its own and starts the program as another user."
deb=${1-}
if [ -z "$deb" ]; then
    ./mnemoscope package --type deb
    deb=$(ls installers/target/package/packages/*.deb)
fi

work=$(mktemp -d /tmp/mnemoscope-smoke.XXXXXX)
chmod 755 "$work"
xvfb=
trap 'kill $xvfb 2>/dev/null || true; rm -rf "$work"' EXIT
root=$work/root
home=$work/home
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/triggers" "$home"
: >"$root/var/lib/dpkg/status"
chown 65534:65534 "$home"
in_root() { DEBIAN_FRONTEND=noninteractive dpkg --root="$root" --force-script-chrootless --force-depends --no-triggers "$@" >"$work/dpkg.txt" 2>&1 || { cat "$work/dpkg.txt" >&2; fail "dpkg $*"; }; }
# As nobody, without network where the kernel allows that, with nothing of the caller's environment.
alone=
if unshare -n true 2>/dev/null; then alone="unshare -n"; fi
as_nobody() { $alone setpriv --reuid=65534 --regid=65534 --clear-groups env -i PATH=/usr/bin:/bin DISPLAY="${display-}" HOME="$home" \
    XDG_CONFIG_HOME="$home/.config" XDG_STATE_HOME="$home/.local/state" "$@"; }
program=$root/opt/mnemoscope/bin/mnemoscope
log=$home/.local/state/mnemoscope/log/mnemoscope-0.log

in_root -i "$deb"
for file in opt/mnemoscope/bin/mnemoscope usr/share/applications/org.mnemoscope.Mnemoscope.desktop usr/share/mime/packages/mnemoscope.xml; do
    [ -e "$root/$file" ] || fail "$file was not installed."
done
[ -L "$root/usr/bin/mnemoscope" ] || fail "the command mnemoscope was not installed."

# 1. A window, 20 segments and more, closed as a person closes it.
: >"$work/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
xvfb=$!
for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.2; done
[ -s "$work/display" ] || fail "Xvfb does not start."
display=:$(cat "$work/display")
find /tmp -user nobody 2>/dev/null | sort >"$work/before"
as_nobody JAVA_TOOL_OPTIONS="-Duser.home=$home -Dmnemoscope.rehearsal=true" timeout 300 "$program" demo >"$work/window.txt" 2>&1 \
    || { cat "$work/window.txt" "$log" >&2; fail "the window did not open, read and close."; }
window_ms=$(sed -n 's/.*First window after \([0-9]*\) ms.*/\1/p' "$log")
model_ms=$(sed -n 's/.*First model ready after \([0-9]*\) ms.*/\1/p' "$log")
[ -n "$window_ms" ] && [ -n "$model_ms" ] || { cat "$log" >&2; fail "the log does not tell of window and model."; }
if grep -E 'SEVERE|Exception' "$log"; then fail "the log holds errors."; fi
run=$(ls "$home"/Mnemoscope/runs/*.mscope) || fail "no run was recorded."

# 2. The command line, as a user who has no home at all.
display=
as_nobody JAVA_TOOL_OPTIONS="-Duser.home=$home" "$program" export "$run" --json "$home/run.jsonl" >"$work/export.txt" 2>&1 || { cat "$work/export.txt" >&2; fail "export"; }
segments=$(grep -c '"segment"' "$home/run.jsonl")
[ "$segments" -ge 20 ] || fail "only $segments segments were read."
as_nobody HOME=/nonexistent XDG_CONFIG_HOME= XDG_STATE_HOME= "$program" demo --headless --segments 3 --out "$home/three.mscope" >"$work/headless.txt" 2>&1 \
    || { cat "$work/headless.txt" >&2; fail "the demo in the terminal, without a home"; }
grep -q 'Read 3 of' "$work/headless.txt" || { cat "$work/headless.txt" >&2; fail "the demo in the terminal did not read."; }
# 3. Without a display it says so.
code=0
as_nobody JAVA_TOOL_OPTIONS="-Duser.home=$home" "$program" open >"$work/blind.txt" 2>&1 || code=$?
[ "$code" = 3 ] && grep -q 'The window cannot be opened' "$work/blind.txt" || { cat "$work/blind.txt" >&2; fail "without a display: exit code $code instead of 3 and a sentence."; }

# 4. No native library was unpacked anywhere, and removal leaves nothing.
find /tmp -user nobody -not -path "$work/*" 2>/dev/null | sort >"$work/after"
find "$home" /tmp -user nobody \( -name '*.so' -o -name '*.so.*' \) -not -path "$root/*" 2>/dev/null | grep . && fail "native libraries were unpacked."
kept=$(cd "$home" && find . -mindepth 1 -maxdepth 2 | sort | tr '\n' ' ')
size_mb=$(($(stat -c %s "$deb") / 1048576))
installed_mb=$(du -sm "$root/opt/mnemoscope" | cut -f1)
in_root -r mnemoscope
left=$(find "$root" -mindepth 1 -not -path "$root/var*" | head)
[ -z "$left" ] || fail "removal left: $left"

echo "smoke: .deb $size_mb MB, installed $installed_mb MB; first window after $window_ms ms, demo model ready after $model_ms ms ($(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)); $segments segments read; network: ${alone:-not cut off}"
echo "smoke: in the home of the user: $kept"
echo "smoke: nothing left after removal"
