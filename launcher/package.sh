# Makes installers of this system.

# The newest JDK that can package: from release 25 on the start cache is the best.
find_packaging_jdk() {
    PACKAGING_JDK=
    packaging_best=0
    packaging_candidates=$(printf '%s\n' "$JDK"; jdk_folders)
    while IFS= read -r packaging_candidate; do
        [ -x "$packaging_candidate/bin/jpackage" ] && [ -x "$packaging_candidate/bin/jlink" ] || continue
        packaging_release=$(jdk_release "$packaging_candidate")
        if [ "${packaging_release:-0}" -gt "$packaging_best" ]; then
            packaging_best=$packaging_release
            PACKAGING_JDK=$packaging_candidate
        fi
    done <<LIST
$packaging_candidates
LIST
    [ -n "$PACKAGING_JDK" ] || fail "No JDK with jpackage and jlink was found: install a whole JDK ($(how_to_install_a_jdk))."
}

# Tools that jpackage calls on Linux, and a display for the rehearsal of the start.
ensure_packaging_tools() {
    is_linux || return 0
    packaging_missing=
    has objcopy || packaging_missing="$packaging_missing binutils"
    if has apt-get; then
        has fakeroot || packaging_missing="$packaging_missing fakeroot"
        [ -n "${DISPLAY-}" ] || has Xvfb || packaging_missing="$packaging_missing xvfb"
    fi
    [ -n "$packaging_missing" ] || return 0
    # shellcheck disable=SC2086 # package names are words
    if is_root && has apt-get; then
        say "Installing what packaging needs:$packaging_missing"
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packaging_missing; } \
            >"$HOME_DIR/target/mnemoscope-packages.log" 2>&1 </dev/null || fail "They could not be installed: see $HOME_DIR/target/mnemoscope-packages.log"
    else
        say "Packaging goes better with these packages, which are not installed:$packaging_missing"
    fi
}

# A display of our own where there is none; it ends with this script.
start_display() {
    is_linux && [ -z "${DISPLAY-}" ] && has Xvfb || return 0
    packaging_display=$HOME_DIR/installers/target/display
    mkdir -p "$HOME_DIR/installers/target"
    : >"$packaging_display"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$packaging_display" 2>/dev/null &
    PACKAGING_XVFB=$!
    trap 'kill $PACKAGING_XVFB 2>/dev/null' EXIT
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        [ -s "$packaging_display" ] && break
        sleep 1
    done
    [ -s "$packaging_display" ] || fail "Xvfb, the display for the rehearsal of the start, does not start."
    DISPLAY=:$(cat "$packaging_display")
    export DISPLAY
}

# Told here, for the program itself could tell it only after the build. What of it this system can make, PackageCommand knows.
check_package_options() {
    package_kind='(deb|rpm|dmg|pkg|msi|app-image)'
    printf '%s\n' "$*" | grep -Eq "^(--type[ =]$package_kind(,$package_kind)*)?\$" \
        || wrong_arguments "package takes only --type, with deb, rpm, dmg, pkg, msi or app-image, not '$*'."
}

package() {
    check_package_options "$@"
    check_machine
    find_jdk
    find_maven
    find_packaging_jdk
    mkdir -p "$HOME_DIR/target"
    ensure_packaging_tools
    # shellcheck disable=SC2086 # a list of words
    ensure_libraries $WINDOW_LIBRARIES || fail "The start cannot be rehearsed before these libraries are installed."
    say "Packaging Mnemoscope with $PACKAGING_JDK."
    package_log=$HOME_DIR/target/mnemoscope-package.log
    # shellcheck disable=SC2046 # options are words
    (cd "$HOME_DIR" && exec "$MAVEN" -B -ntp $(maven_options) -Ppackage -DskipTests -pl installers -am package </dev/null >"$package_log" 2>&1) \
        || fail "The build failed: see $package_log"
    start_display
    # Git's shell on Windows has paths of its own, which Java does not know.
    package_root=$HOME_DIR
    package_separator=:
    case $(uname -s) in
        MINGW* | MSYS* | CYGWIN*)
            package_root=$(cygpath -m "$HOME_DIR")
            PACKAGING_JDK=$(cygpath -m "$PACKAGING_JDK")
            package_separator=';' ;;
    esac
    "$JDK/bin/java" -Djava.util.logging.SimpleFormatter.format='%5$s%n' \
        -cp "$package_root/installers/target/classes$package_separator$package_root/app/target/libs/*" org.mnemoscope.installers.PackageCommand \
        --repository "$package_root" --jdk "$PACKAGING_JDK" "$@"
}
