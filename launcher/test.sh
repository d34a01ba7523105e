# Runs every test, and counts them from the reports.

run_tests() {
    check_machine
    find_jdk
    find_maven
    # shellcheck disable=SC2086 # a list of words
    ensure_libraries $TEXT_LIBRARIES || fail "The tests of the window draw text, which does not work before these libraries are installed."
    rm -rf "$HOME_DIR"/*/target/surefire-reports
    say "Testing Mnemoscope with $JDK (the first time this downloads about 300 MB)."
    # Without a display on purpose: the tests must not need one.
    # A failed test must not keep the modules that build on its module from being tested: failures are counted afterwards.
    # shellcheck disable=SC2046 # options are words
    (cd "$HOME_DIR" && unset DISPLAY WAYLAND_DISPLAY && exec "$MAVEN" -B -ntp -Dstyle.color=never --fail-at-end \
        -Dmaven.test.failure.ignore=true $(maven_options) verify </dev/null)
    tests_code=$?
    tests_count=$(count_tests "$HOME_DIR"/*/target/surefire-reports/TEST-*.xml)
    # Maven may leave its last line open.
    printf '\n%s\n' "$tests_count"
    case $tests_count in
        *" passed, 0 failed, "*) ;;
        *) [ $tests_code -ne 0 ] || tests_code=1 ;;
    esac
    return $tests_code
}

# "N passed, N failed, N skipped", summed over the <testsuite> elements of the given reports.
count_tests() {
    cat "$@" 2>/dev/null | awk '
        function attribute(name,   at) {
            at = match($0, " " name "=\"[0-9]+\"")
            return at ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
        }
        /<testsuite / {
            all += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped")
        }
        END { printf "%d passed, %d failed, %d skipped\n", all - failed - skipped, failed, skipped }'
}
