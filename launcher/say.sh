# What the launcher says goes to standard error: standard output belongs to the program.

say() {
    printf '%s\n' "$*" >&2
}

# One readable paragraph, then the end.
fail() {
    say "mnemoscope: $*"
    exit 1
}

wrong_arguments() {
    say "mnemoscope: $* See ./mnemoscope --help."
    exit 2
}

is_root() {
    [ "$(id -u)" = 0 ]
}

has() {
    command -v "$1" >/dev/null 2>&1
}
