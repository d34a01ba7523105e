#!/usr/bin/env bash
# Starts an installed program, or an app image, several times, each time as on its first day, and says how long that takes.
#   installers/starts.sh [PROGRAM] [TIMES]     default: the app image of ./mnemoscope package, seven times
# On an Xvfb of its own. Prints median and range, as ms on the clock and as ms of processor time, and the share of the classes that
# come from the start cache. On a busy machine, as root, with the processors to itself: chrt -r 1 installers/starts.sh
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=${1:-installers/target/package/image/mnemoscope/bin/mnemoscope}
times=${2:-7}
fail() { echo "starts: $*" >&2; exit 1; }
[ -x "$program" ] || fail "there is no program $program: ./mnemoscope package --type app-image makes one."
command -v Xvfb >/dev/null || fail "Xvfb is not installed."

work=$(mktemp -d /tmp/mnemoscope-starts.XXXXXX)
xvfb=
window=
trap 'kill $window $xvfb 2>/dev/null || true; rm -rf "$work"' EXIT
: >"$work/display"
# Without -noreset it would begin anew after each window, in the way of the next.
Xvfb -displayfd 3 -noreset -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
xvfb=$!
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
[ -s "$work/display" ] || fail "Xvfb does not start."
display=:$(cat "$work/display")

# One start with an empty home: $1 more options for Java. Its log is in $home.
start() {
    home=$(mktemp -d "$work/home.XXXXXX")
    log=$home/state/mnemoscope/log/mnemoscope-0.log
    DISPLAY=$display HOME=$home XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state \
        JAVA_TOOL_OPTIONS="-Duser.home=$home -Dprism.order=sw $1" "$program" demo >"$home/out.txt" 2>&1 &
    window=$!
    for _ in $(seq 600); do
        if grep -q 'First model ready' "$log" 2>/dev/null || ! kill -0 $window 2>/dev/null; then break; fi
        sleep 0.1
    done
    kill $window 2>/dev/null || true
    wait $window 2>/dev/null || true
    window=
    grep -q 'First model ready' "$log" 2>/dev/null || { cat "$home/out.txt" "$log" >&2 2>/dev/null || true; fail "the demo model was not ready within a minute."; }
}

# "median (least to most)" of the numbers that come in.
middle() {
    sort -n | awk '{ value[NR] = $1 } END { printf "%d (%d to %d)", value[int((NR + 1) / 2)], value[1], value[NR] }'
}

for _ in $(seq "$times"); do
    start ""
    sed -n 's/.*First \([a-z]*\) .*after \([0-9]*\) ms (\([0-9]*\) ms.*/\1 \2 \3/p' "$log" >>"$work/figures.txt"
done
start "-Xlog:class+load:file=$work/classes.txt"
all=$(grep -c ' source: ' "$work/classes.txt")
cached=$(grep -c 'shared objects file' "$work/classes.txt") || true
for what in window model; do
    echo "$what: $(awk -v what=$what '$1 == what { print $2 }' "$work/figures.txt" | middle) ms, processor time" \
        "$(awk -v what=$what '$1 == what { print $3 }' "$work/figures.txt" | middle) ms"
done
echo "$times starts; $cached of $all classes from the start cache; $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
