# Starts the program.
MAIN_CLASS=org.mnemoscope.app.Main
# The exit code by which the program says that no window could be opened.
NO_WINDOW=3
# For a window, as in installers/jpackage/common.args: short pauses of the garbage collection, and no compiler that works for seconds in which
# the window and the reading need the processor (docs/decisions/0040). The larger code cache keeps Java from clearing it with a long pause.
WINDOW_JAVA="-Xmn32m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m"

# Large pages for Java's heap, as in installers/launch.sh.
if grep -q '\[madvise\]\|\[always\]' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null; then
    WINDOW_JAVA="$WINDOW_JAVA -XX:+UseTransparentHugePages"
fi

prepare() {
    check_machine
    find_jdk
    ensure_built
}

# Runs java with the program's class path in the caller's folder, so that relative paths mean what they say.
java_program() {
    java_release=$(jdk_release "$JDK")
    # Newer JDKs warn of native code unless it is allowed by name.
    if [ "$java_release" -ge 24 ]; then
        set -- --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$@"
    elif [ "$java_release" -ge 22 ]; then
        set -- --enable-native-access=ALL-UNNAMED "$@"
    fi
    # shellcheck disable=SC2086 # options are words
    "$JDK/bin/java" -Xmx2g -XX:+UseSerialGC -XX:MetaspaceSize=128m ${kind_java-} ${MNEMOSCOPE_JAVA_OPTIONS-} \
        "-Dmnemoscope.home=$HOME_DIR" "-Dmnemoscope.window.java=$WINDOW_JAVA" -Dai.djl.offline=true -DOPT_OUT_TRACKING=true \
        -cp "$CLASSES:$LIBRARIES/*" "$@"
}

terminal() {
    prepare
    run_program -Djava.awt.headless=true "$MAIN_CLASS" "$@"
}

# Lets the program handle Ctrl-C itself: it closes the run file. The shell only hands on the exit code.
run_program() {
    trap : INT
    java_program "$@"
    program_code=$?
    trap - INT
    return $program_code
}

run_window() {
    kind_java=$WINDOW_JAVA
    run_program "$MAIN_CLASS" "$@"
    window_code=$?
    kind_java=
    return $window_code
}

window() {
    for window_option in "$@"; do
        case $window_option in
            --help | -h)
                terminal "$@"
                return ;;
        esac
    done
    prepare
    window_reason=$(no_display_because)
    [ -z "$window_reason" ] || fail "A window needs a display, but $window_reason. The commands 'read', 'inspect', 'evaluate', 'export' and 'demo' work without one."
    # shellcheck disable=SC2086 # a list of words
    ensure_libraries $WINDOW_LIBRARIES || fail "The window cannot open before these libraries are installed."
    run_window "$@"
}

demo() {
    for demo_option in "$@"; do
        case $demo_option in
            --headless | --help | -h)
                terminal demo "$@"
                return ;;
        esac
    done
    prepare
    demo_reason=$(no_display_because)
    if [ -n "$demo_reason" ]; then
        say "No window: $demo_reason. Reading in the terminal instead."
    elif ! is_linux || ensure_window_libraries; then
        run_window demo "$@"
        demo_code=$?
        [ $demo_code -eq $NO_WINDOW ] || return $demo_code
        say "The window could not be opened. Reading in the terminal instead."
    else
        say "No window until then. Reading in the terminal instead."
    fi
    run_program -Djava.awt.headless=true "$MAIN_CLASS" demo --headless "$@"
}

ensure_window_libraries() {
    # shellcheck disable=SC2086 # a list of words
    ensure_libraries $WINDOW_LIBRARIES
}
