# The system around the program: a display, shared libraries, a font.

# What JavaFX loads for a window, and what it loads to draw text without one (Monocle, in tests).
WINDOW_LIBRARIES="libgtk-3.so.0 libGL.so.1 libXtst.so.6 libXxf86vm.so.1 libpangoft2-1.0.so.0 libfreetype.so.6 libfontconfig.so.1"
TEXT_LIBRARIES="libpango-1.0.so.0 libpangoft2-1.0.so.0 libgobject-2.0.so.0 libfreetype.so.6 libfontconfig.so.1"

is_linux() {
    [ "$(uname -s)" = Linux ]
}

# Is there native code of PyTorch for this machine at all?
check_machine() {
    case "$(uname -s)-$(uname -m)" in
        Darwin-x86_64)
            fail "PyTorch is no longer built for Macs with an Intel processor, so Mnemoscope cannot run here: use a Mac with Apple silicon, Linux or Windows." ;;
        Linux-*)
            if ldd --version 2>&1 | grep -qi musl; then
                fail "PyTorch is not built for musl (Alpine Linux), so Mnemoscope cannot run here: use a Linux with glibc, as Debian, Ubuntu or Fedora."
            fi ;;
    esac
}

# Prints why there is no display to show a window on; nothing if there is one.
no_display_because() {
    case $(uname -s) in
        Linux) ;;
        Darwin)
            [ -n "${SSH_CONNECTION-}" ] && printf '%s' "this is a remote login"
            return ;;
        *) return ;;
    esac
    if [ -z "${DISPLAY-}" ]; then
        if [ -n "${WAYLAND_DISPLAY-}" ]; then
            printf '%s' "JavaFX needs X11, and Xwayland is not running (WAYLAND_DISPLAY is set, DISPLAY is not)"
        else
            printf '%s' "neither DISPLAY nor WAYLAND_DISPLAY is set"
        fi
    elif ! display_answers; then
        printf '%s' "DISPLAY is '$DISPLAY', and no X server answers there"
    fi
}

# Asks the X server, by its own tools where they are installed, else by connecting to its socket.
display_answers() {
    for display_tool in xset xdpyinfo; do
        if has "$display_tool"; then
            case $display_tool in
                xset) limited xset q >/dev/null 2>&1 ;;
                xdpyinfo) limited xdpyinfo >/dev/null 2>&1 ;;
            esac
            return
        fi
    done
    limited "$JDK/bin/java" "$HOME_DIR/launcher/DisplayProbe.java" "$DISPLAY" >/dev/null 2>&1
}

# A dead remote display can keep a client waiting for minutes.
limited() {
    if has timeout; then timeout 10 "$@"; else "$@"; fi
}

# Prints those of the given libraries that the loader does not find.
missing_libraries() {
    is_linux || return 0
    system_cache=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null)
    for system_library in "$@"; do
        case $system_cache in
            *"$system_library "*) continue ;;
        esac
        library_in_a_folder "$system_library" || printf '%s ' "$system_library"
    done
}

# Beyond the loader's cache: LD_LIBRARY_PATH (Nix, Conda), and the usual folders where there is no cache.
library_in_a_folder() {
    [ -n "$system_cache" ] || system_folders="/lib /lib64 /usr/lib /usr/lib64 /usr/lib/$(uname -m)-linux-gnu"
    system_saved_ifs=$IFS
    IFS=': '
    for system_folder in ${LD_LIBRARY_PATH-} ${system_folders-}; do
        if [ -e "$system_folder/$1" ]; then
            IFS=$system_saved_ifs
            return 0
        fi
    done
    IFS=$system_saved_ifs
    return 1
}

# Prints "font" if there is none: without a font JavaFX fails at the first letter.
missing_font() {
    is_linux || return 0
    if has fc-list; then
        [ -n "$(fc-list 2>/dev/null | head -n 1)" ] || printf 'font '
    else
        system_font=$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" "${HOME:-/nonexistent}/.local/share/fonts" \
            \( -name '*.ttf' -o -name '*.otf' \) 2>/dev/null | head -n 1)
        [ -n "$system_font" ] || printf 'font '
    fi
}

# The package of a library: $1 package manager, $2 library.
package_of() {
    case "$1:$2" in
        apt-get:libgtk-3.so.0) echo libgtk-3-0 ;;
        apt-get:libGL.so.1) echo libgl1 ;;
        apt-get:libXtst.so.6) echo libxtst6 ;;
        apt-get:libXxf86vm.so.1) echo libxxf86vm1 ;;
        apt-get:libpango-1.0.so.0) echo libpango-1.0-0 ;;
        apt-get:libpangoft2-1.0.so.0) echo libpangoft2-1.0-0 ;;
        apt-get:libgobject-2.0.so.0) echo libglib2.0-0 ;;
        apt-get:libfreetype.so.6) echo libfreetype6 ;;
        apt-get:libfontconfig.so.1) echo libfontconfig1 ;;
        apt-get:font) echo fonts-dejavu-core ;;
        *:libgtk-3.so.0) echo gtk3 ;;
        dnf:libGL.so.1) echo mesa-libGL ;;
        pacman:libGL.so.1) echo libglvnd ;;
        dnf:libXtst.so.6) echo libXtst ;;
        pacman:libXtst.so.6) echo libxtst ;;
        dnf:libXxf86vm.so.1) echo libXxf86vm ;;
        pacman:libXxf86vm.so.1) echo libxxf86vm ;;
        *:libpango*) echo pango ;;
        *:libgobject-2.0.so.0) echo glib2 ;;
        dnf:libfreetype.so.6) echo freetype ;;
        pacman:libfreetype.so.6) echo freetype2 ;;
        *:libfontconfig.so.1) echo fontconfig ;;
        dnf:font) echo dejavu-sans-fonts ;;
        pacman:font) echo ttf-dejavu ;;
    esac
}

# The line that installs the given libraries; nothing for a system that is not known.
install_line() {
    for system_manager in apt-get dnf pacman; do
        has "$system_manager" || continue
        system_packages=$(for system_library in "$@"; do package_of "$system_manager" "$system_library"; done | sort -u | tr '\n' ' ')
        case $system_manager in
            pacman) printf '%s' "sudo pacman -S ${system_packages% }" ;;
            *) printf '%s' "sudo $system_manager install ${system_packages% }" ;;
        esac
        return
    done
}

# Makes sure that the named libraries are there. Installs them where that is allowed (root, apt), else names the line; 1 if any is missing.
ensure_libraries() {
    # shellcheck disable=SC2046,SC2086 # the lists are words without spaces
    set -- $(missing_libraries "$@"; missing_font)
    [ $# -gt 0 ] || return 0
    if is_root && has apt-get; then
        install_with_apt "$@" || return 1
        return 0
    fi
    system_line=$(install_line "$@")
    say "JavaFX needs system libraries that are not installed: $*."
    say "Install them with:  ${system_line:-the package manager of this system}"
    return 1
}

install_with_apt() {
    # shellcheck disable=SC2046 # package names are words
    set -- $(for system_library in "$@"; do package_of apt-get "$system_library"; done | sort -u)
    say "Installing the system packages that JavaFX needs (running as root): $*"
    mkdir -p "$HOME_DIR/target"
    system_log=$HOME_DIR/target/mnemoscope-packages.log
    if DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$system_log" 2>&1 </dev/null; then
        return 0
    fi
    # A fresh container has no package lists yet.
    if apt-get update >>"$system_log" 2>&1 </dev/null \
            && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>"$system_log" 2>&1 </dev/null; then
        return 0
    fi
    say "They could not be installed (log: $system_log). Install them with:  apt-get update && apt-get install $*"
    return 1
}
