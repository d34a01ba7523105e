#!/usr/bin/env bash
# Installs the .deb into an empty root, starts it there as an ordinary user without network, lets it read, removes it, and says what it saw.
#   installers/smoke.sh [DEB]     default: builds one with ./mnemoscope package, packed quickly instead of small
# Needs root and a Debian; installs what it needs of Debian (a display without a screen, the libraries of a desktop). The program itself goes
# into a folder of its own. Exit codes: 0 all was seen, 1 the program or its package failed, 75 this machine cannot make the run (and why).
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
HOME_DIR=$PWD
. launcher/say.sh
. launcher/system.sh
ENVIRONMENT=75
tell() { echo "smoke: $*"; }
fail() { echo "smoke: FAILED: $*" >&2; exit 1; }
cannot() { echo "smoke: cannot be made here: $*" >&2; exit $ENVIRONMENT; }
# The end of a file of output, then the failure.
fail_with() { tail -n 40 "$1" >&2; shift; fail "$@"; }
seconds() { date +%s; }

[ "$(uname -s)" = Linux ] || cannot "it needs Linux."
[ "$(id -u)" = 0 ] || cannot "it needs root, for it installs into a root of its own and starts the program as another user."
command -v dpkg-deb >/dev/null && command -v apt-get >/dev/null || cannot "it needs Debian's dpkg and apt."
command -v setpriv >/dev/null || cannot "setpriv (package util-linux) is missing."

work=$(mktemp -d /tmp/mnemoscope-smoke.XXXXXX)
chmod 755 "$work"
xvfb=
trap 'kill $xvfb 2>/dev/null || true; rm -rf "$work"' EXIT
[ "$(df -Pm "$work" | awk 'NR == 2 { print $4 }')" -ge 2500 ] || cannot "less than 2.5 GB are free in /tmp."

# --- what it needs of Debian
packages=
command -v Xvfb >/dev/null || packages="xvfb"
command -v xwininfo >/dev/null || packages="$packages x11-utils"
if [ -n "$packages" ]; then
    # shellcheck disable=SC2086 # a list of words
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } >"$work/apt.txt" 2>&1 </dev/null \
        || { tail -n 5 "$work/apt.txt" >&2; cannot "$packages cannot be installed."; }
fi
# shellcheck disable=SC2086 # a list of words
ensure_libraries $WINDOW_LIBRARIES || cannot "the libraries of a desktop cannot be installed."

# --- the package
deb=${1-}
began=$(seconds)
if [ -z "$deb" ]; then
    # gzip at its quickest, where what is published is packed by xz: a quarter larger, a tenth of the time.
    code=0
    DPKG_DEB_COMPRESSOR_TYPE=gzip DPKG_DEB_COMPRESSOR_LEVEL=1 timeout 330 ./mnemoscope package --type deb >"$work/package.txt" 2>&1 </dev/null || code=$?
    if [ "$code" != 0 ]; then
        tail -n 20 "$work/package.txt" target/mnemoscope-package.log >&2 || true
        [ "$code" != 124 ] || cannot "making the package took more than 330 s."
        grep -qE 'UnknownHost|Unknown host|Network is unreachable|Could not transfer artifact|No JDK with jpackage|could not be installed|No space left' \
            "$work/package.txt" target/mnemoscope-package.log && cannot "the package cannot be made; the lines above say why."
        fail "./mnemoscope package"
    fi
    deb=$(ls installers/target/package/packages/*.deb)
fi
packed=$(($(seconds) - began))

# --- the ordinary user
root=$work/root
home=$work/home
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/triggers" "$home"
: >"$root/var/lib/dpkg/status"
chown 65534:65534 "$home"
in_root() {
    DEBIAN_FRONTEND=noninteractive dpkg --root="$root" --force-script-chrootless --force-depends --no-triggers "$@" >"$work/dpkg.txt" 2>&1 \
        || fail_with "$work/dpkg.txt" "dpkg $*"
}
# Without network where the kernel allows that, with nothing of the caller's environment.
alone=()
if unshare -n true 2>/dev/null; then alone=(unshare -n); fi
as_nobody() {
    "${alone[@]}" setpriv --reuid=65534 --regid=65534 --clear-groups env -i PATH=/usr/bin:/bin DISPLAY="${display-}" HOME="$home" \
        XDG_CONFIG_HOME="$home/.config" XDG_STATE_HOME="$home/.local/state" XDG_CACHE_HOME="$home/.cache" "$@"
}
options="-Duser.home=$home -Dprism.order=sw"
program=$root/opt/mnemoscope/bin/mnemoscope
log=$home/.local/state/mnemoscope/log/mnemoscope-0.log
as_nobody true || cannot "no program can be started as another user here."

# --- installed
began=$(seconds)
in_root -i "$deb"
installed=$(($(seconds) - began))
for file in opt/mnemoscope/bin/mnemoscope usr/share/applications/org.mnemoscope.Mnemoscope.desktop usr/share/mime/packages/mnemoscope.xml; do
    [ -e "$root/$file" ] || fail "$file was not installed."
done
[ -L "$root/usr/bin/mnemoscope" ] || fail "the command mnemoscope was not installed."
as_nobody test ! -w "$root/opt/mnemoscope/lib/app" || fail "the installed folder can be written by an ordinary user."
[ -s "$root/opt/mnemoscope/lib/app/licences/bom.json" ] || fail "bom.json, the list of all that is inside, is not in the package."
touch "$work/before"

# --- a window, 25 segments, closed by itself as by Ctrl+Q
: >"$work/display"
Xvfb -displayfd 3 -noreset -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
xvfb=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.2; done
[ -s "$work/display" ] || cannot "Xvfb does not start."
display=:$(cat "$work/display")
as_nobody xwininfo -root >/dev/null 2>&1 || cannot "another user cannot reach the display of Xvfb."
window_seen() { DISPLAY=$display xwininfo -root -tree 2>/dev/null | grep -qE 'nemoscope.* [0-9]{3,4}x[0-9]{3,4}\+'; }
as_nobody JAVA_TOOL_OPTIONS="$options -Dmnemoscope.rehearsal=true" timeout 120 "$program" demo >"$work/window.txt" 2>&1 &
window=$!
seen=
while kill -0 $window 2>/dev/null; do
    if window_seen; then seen=yes; break; fi
    sleep 0.1
done
code=0
wait $window || code=$?
[ "$code" = 0 ] || { cat "$log" >>"$work/window.txt" 2>/dev/null || true; fail_with "$work/window.txt" "the window did not open, read and close (exit code $code)."; }
[ -n "$seen" ] || fail "the display never had a window of the program."
! window_seen || fail "the window is still there after the program's end."
window_ms=$(sed -n 's/.*First window after \([0-9]*\) ms (\([0-9]*\) .*/\1 ms (\2 of processor time)/p' "$log")
model_ms=$(sed -n 's/.*First model ready after \([0-9]*\) ms (\([0-9]*\) .*/\1 ms (\2)/p' "$log")
[ -n "$window_ms" ] && [ -n "$model_ms" ] || fail_with "$log" "the log does not tell of window and model."
if grep -E 'SEVERE|Exception|Error:' "$log"; then fail "the log holds errors."; fi
run=$(ls "$home"/Mnemoscope/runs/*.mscope) || fail "no run was recorded."

# --- the command line, and as a user who has no home at all
display_before=$display
display=
as_nobody JAVA_TOOL_OPTIONS="$options" timeout 120 "$program" export "$run" --json "$home/run.jsonl" >"$work/export.txt" 2>&1 || fail_with "$work/export.txt" "export"
segments=$(grep -c '"segment"' "$home/run.jsonl")
[ "$segments" -ge 20 ] || fail "only $segments segments were read."
demo_model=$root/opt/mnemoscope/lib/app/demo-model
tool() {
    as_nobody JAVA_TOOL_OPTIONS="$options" timeout 120 "$program" "$@" >"$work/tool.txt" 2>&1 || fail_with "$work/tool.txt" "$1"
}
options_before=$options
options="$options -Xlog:class+load:file=$home/classes.txt"
tool inspect --model "$demo_model" --json
options=$options_before
if [ -e "$root/opt/mnemoscope/lib/app/mnemoscope.aot" ]; then
    grep -q 'org.mnemoscope.app.Main source: shared objects file' "$home/classes.txt" || fail "the start cache is in the package, but it does not fit and is not used."
fi
rm "$home/classes.txt"
grep -q '"family"' "$work/tool.txt" || fail_with "$work/tool.txt" "inspect did not tell the model's family."
for _ in $(seq 60); do echo "The old fox came back to the mill, and nobody had seen where it went."; done >"$home/fox.txt"
tool read --model "$demo_model" --text "$home/fox.txt" --out "$home/fox.mscope"
[ -s "$home/fox.mscope" ] || fail_with "$work/tool.txt" "read recorded nothing."
tool bench --tiny --quick --only marginal --json "$home/bench.json"
grep -q '"leaveOneOut16"' "$home/bench.json" || fail_with "$work/tool.txt" "bench measured nothing."
as_nobody HOME=/nonexistent XDG_CONFIG_HOME= XDG_STATE_HOME= timeout 120 "$program" demo --headless --segments 3 --out "$home/three.mscope" >"$work/headless.txt" 2>&1 \
    || fail_with "$work/headless.txt" "the demo in the terminal, without a home"
grep -q 'Read 3 of' "$work/headless.txt" || fail_with "$work/headless.txt" "the demo in the terminal did not read."
grep -q 'The log goes to ' "$work/headless.txt" || fail_with "$work/headless.txt" "a home that cannot be written was not told."

# --- a window of a user whose home cannot be written: it says so, and goes on
display=$display_before
set -m # a group of its own, which ends as a whole
as_nobody HOME=/nonexistent XDG_CONFIG_HOME=/nonexistent/.config XDG_STATE_HOME=/nonexistent/.state JAVA_TOOL_OPTIONS="-Duser.home=/nonexistent -Dprism.order=sw" \
    timeout --foreground 60 "$program" "$demo_model" >"$work/homeless.txt" 2>&1 &
window=$!
set +m
homeless=
for _ in $(seq 300); do
    homeless=$(sed -n 's/.*The log goes to \(.*\)\.$/\1/p' "$work/homeless.txt")/mnemoscope-0.log
    if grep -q 'settings cannot be kept' "$homeless" 2>/dev/null && grep -q 'First model ready' "$homeless" || ! kill -0 $window 2>/dev/null; then break; fi
    sleep 0.2
done
window_seen || fail_with "$work/homeless.txt" "no window for a user without a home."
kill -- -$window; wait $window 2>/dev/null || true
grep -q 'First model ready' "$homeless" || fail_with "$homeless" "no model for a user without a home."
grep -q 'settings cannot be kept' "$homeless" || fail_with "$homeless" "a home that cannot be written was not noticed."
if grep -E 'SEVERE|Error:' "$homeless"; then fail "the log holds errors, for a user without a home."; fi
display=

# --- when it cannot start: exit code 3 and one sentence, in the terminal and in the log
no_window() {
    code=0
    as_nobody JAVA_TOOL_OPTIONS="$options" timeout 60 "$program" open >"$work/blind.txt" 2>&1 || code=$?
    [ "$code" = 3 ] && grep -q 'The window cannot be opened' "$work/blind.txt" || fail_with "$work/blind.txt" "$1: exit code $code instead of 3 and a sentence."
    [ "$(grep -c '^	at ' "$work/blind.txt")" = 0 ] || fail_with "$work/blind.txt" "$1: a stack trace in the terminal."
    tail -n 60 "$log" | grep -q 'no window can be opened' || fail_with "$log" "$1: the log does not tell of it."
}
no_window "without a display"
display=:987
no_window "with a display that does not answer"
display=$display_before
hidden=$(ldconfig -p 2>/dev/null | awk '/libgtk-3\.so\.0 .*=>/ { print $NF; exit }')
# shellcheck disable=SC2016 # for the inner shell
hide=(unshare -m sh -c 'mount --bind /dev/null "$0" && exec "$@"' "$(readlink -f "${hidden:-/nonexistent}")")
if [ -n "$hidden" ] && "${hide[@]}" true 2>/dev/null; then
    plain=("${alone[@]}")
    alone=("${plain[@]}" "${hide[@]}")
    no_window "without GTK"
    alone=("${plain[@]}")
    missing="a display, a display that answers, GTK"
else
    missing="a display, a display that answers (GTK cannot be hidden here)"
fi

# --- nothing written where it does not belong, and removal leaves nothing
written=$(find "$root/opt" -newer "$work/before" 2>/dev/null | head)
[ -z "$written" ] || fail "the program wrote into its own folder: $written"
find "$home" /tmp -user nobody \( -name '*.so' -o -name '*.so.*' -o -name '.openjfx' -o -name '.djl.ai' \) -not -path "$root/*" 2>/dev/null | grep . && fail "native libraries were unpacked."
litter=$(find /tmp -maxdepth 1 -user nobody -newer "$work/before" -not -name 'mnemoscope-log*' 2>/dev/null | head)
[ -z "$litter" ] || fail "left among the temporary files: $litter"
find /tmp -maxdepth 1 -user nobody -name 'mnemoscope-log*' -newer "$work/before" -exec rm -rf {} +
kept=$(cd "$home" && find . -mindepth 1 -maxdepth 2 -not -name run.jsonl -not -name three.mscope | sort | tr '\n' ' ')
size_mb=$(($(stat -c %s "$deb") / 1048576))
packing=$(ar t "$deb" 2>/dev/null | sed -n 's/^data\.tar\.//p')
installed_mb=$(du -sm "$root/opt/mnemoscope" | cut -f1)
in_root -r mnemoscope
left=$(find "$root" -mindepth 1 -not -path "$root/var*" | head)
[ -z "$left" ] || fail "removal left: $left"

tell "made in $packed s, installed in $installed s; .deb $size_mb MB ($packing), on disk $installed_mb MB"
tell "first window after $window_ms, demo model ready after $model_ms ($(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)); $segments segments read; network: ${alone[*]:-not cut off}"
tell "says why it cannot start without: $missing"
tell "in the home of the user: $kept"
tell "passed; nothing left after removal"
