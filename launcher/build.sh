# Builds when there is no build or a source is newer than it.
STAMP=$HOME_DIR/app/target/mnemoscope-built
CLASSES=$HOME_DIR/app/target/classes
LIBRARIES=$HOME_DIR/app/target/libs
BUILD_LOG=$HOME_DIR/target/mnemoscope-build.log
BUILD_LOCK=$HOME_DIR/target/mnemoscope-build.lock

# Folders count too: their time changes when a file goes away.
build_is_fresh() {
    [ -f "$STAMP" ] && [ -d "$LIBRARIES" ] && [ -d "$CLASSES" ] || return 1
    [ -z "$(find "$HOME_DIR/pom.xml" "$HOME_DIR"/*/pom.xml "$HOME_DIR"/*/src/main -newer "$STAMP" 2>/dev/null | head -n 1)" ]
}

ensure_built() {
    build_is_fresh || build
}

build() {
    check_machine
    find_jdk
    find_maven
    if ! mkdir -p "$HOME_DIR/target" 2>/dev/null || [ ! -w "$HOME_DIR" ] || [ ! -w "$HOME_DIR/target" ]; then
        fail "Mnemoscope has to be built from the sources in $HOME_DIR, and $(id -un) may not write there: let the folder's owner run '$HOME_DIR/mnemoscope build' once, or copy the folder to a place of your own."
    fi
    take_build_lock
    trap 'release_build_lock; exit 130' INT TERM
    build_locked
    build_result=$?
    release_build_lock
    trap - INT TERM
    [ $build_result -eq 0 ] || explain_build_failure
}

# Two starts at once must not build into the same folders.
take_build_lock() {
    build_waited=
    while ! mkdir "$BUILD_LOCK" 2>/dev/null; do
        build_owner=$(cat "$BUILD_LOCK/pid" 2>/dev/null)
        if [ -n "$build_owner" ] && ! kill -0 "$build_owner" 2>/dev/null; then
            rm -rf "$BUILD_LOCK"
            continue
        fi
        [ -n "$build_waited" ] || say "Another start is building Mnemoscope (process ${build_owner:-unknown}); waiting for it."
        build_waited=yes
        sleep 1
    done
    echo $$ >"$BUILD_LOCK/pid"
}

release_build_lock() {
    [ -z "${MAVEN_PROCESS-}" ] || kill "$MAVEN_PROCESS" 2>/dev/null
    rm -rf "$BUILD_LOCK"
}

build_locked() {
    [ -z "$build_waited" ] || ! build_is_fresh || return 0
    say "Building Mnemoscope with $JDK (the first time this downloads about 250 MB)."
    build_started=$HOME_DIR/target/mnemoscope-build-started
    : >"$build_started"
    : >"$BUILD_LOG"
    # shellcheck disable=SC2086 # options are words
    (cd "$HOME_DIR" && exec "$MAVEN" -B $(maven_options) -DskipTests -pl app -am package </dev/null >"$BUILD_LOG" 2>&1) &
    MAVEN_PROCESS=$!
    show_progress
    wait "$MAVEN_PROCESS"
    build_code=$?
    MAVEN_PROCESS=
    end_progress
    [ $build_code -eq 0 ] || return $build_code
    mv "$build_started" "$STAMP"
    say "Built in $build_seconds s."
}

# Options for every Maven call; a repository of our own where the home folder cannot take one.
maven_options() {
    printf '%s ' "${MNEMOSCOPE_MAVEN_OPTIONS-}"
    case "${MNEMOSCOPE_MAVEN_OPTIONS-} ${MAVEN_OPTS-} ${MAVEN_ARGS-}" in
        *maven.repo.local*) return ;;
    esac
    # Java takes the home folder from the password file, whatever HOME says.
    maven_user_home=$(eval "echo ~$(id -un)")
    if [ -d "$maven_user_home/.m2" ]; then
        [ -w "$maven_user_home/.m2" ] && return
    elif [ -w "$maven_user_home" ]; then
        return
    fi
    say "The home folder $maven_user_home cannot be written: Maven's repository goes to target/maven-repository."
    printf '%s' "-Dmaven.repo.local=target/maven-repository"
}

# A moving line on a terminal; elsewhere a line for every step and every half minute.
show_progress() {
    build_seconds=0
    build_shown=
    while kill -0 "$MAVEN_PROCESS" 2>/dev/null; do
        build_step=$(progress_step)
        if [ -t 2 ]; then
            printf '\r\033[K  %s  %s, %d s' "$(spinner)" "$build_step" "$build_seconds" >&2
        elif [ "${build_step%%,*}" != "$build_shown" ] || [ $((build_seconds % 30)) -eq 29 ]; then
            build_shown=${build_step%%,*}
            say "  $build_step, $build_seconds s"
        fi
        sleep 1
        build_seconds=$((build_seconds + 1))
    done
}

end_progress() {
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
}

spinner() {
    case $((build_seconds % 4)) in
        0) printf '|' ;;
        1) printf '/' ;;
        2) printf '%s' - ;;
        *) printf '\\' ;;
    esac
}

# "[2/5] Mnemoscope engine: compile, 35 files downloaded" from Maven's log.
progress_step() {
    awk '
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ {
            count = $0; sub(/.*\[/, "[", count)
            name = $0; sub(/^\[INFO\] Building /, "", name); sub(/ [0-9][^ ]* .*/, "", name); goal = ""
        }
        /^\[INFO\] --- / { goal = $3; sub(/^[^:]*:[^:]*:/, "", goal); goal = ": " goal }
        /^Downloaded from|^\[INFO\] Downloaded from/ { files++ }
        END {
            text = count == "" ? "starting Maven" : count " " name goal
            print text (files ? ", " files " files downloaded" : "")
        }' "$BUILD_LOG" 2>/dev/null
}

explain_build_failure() {
    say "--- the last lines of the build ---"
    if grep -q '^\[ERROR\]' "$BUILD_LOG"; then
        grep '^\[ERROR\] [^ ]' "$BUILD_LOG" | grep -v 'Re-run Maven\|Help 1\|For more information\|full stack trace' | head -n 12 >&2
    else
        tail -n 12 "$BUILD_LOG" >&2
    fi
    if grep -q 'No space left on device' "$BUILD_LOG"; then
        fail "The build failed because the disk is full: it needs about 1 GB in $HOME_DIR and in Maven's repository. The whole log: $BUILD_LOG"
    elif grep -qE 'UnknownHost|Unknown host|name resolution|Network is unreachable|No route to host|Connection refused|Connect timed out|offline mode|Could not transfer artifact' "$BUILD_LOG"; then
        fail "The build could not reach the Maven repository: the first build needs the network (or a mirror in ~/.m2/settings.xml). The whole log: $BUILD_LOG"
    fi
    fail "The build failed; the lines above say where. The whole log: $BUILD_LOG"
}
