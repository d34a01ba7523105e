#!/bin/sh
# Tells the desktop of Mnemoscope (register), or takes that back (remove): menu entry, icon, file types, and the command mnemoscope.
# Run by the package's scripts, as root. DPKG_ROOT is the root of a system that is installed from outside.
set -eu
root=${DPKG_ROOT:-}
here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
menu=$root/usr/share/applications/org.mnemoscope.Mnemoscope.desktop
types=$root/usr/share/mime/packages/mnemoscope.xml
icon=$root/usr/share/icons/hicolor/512x512/apps/mnemoscope.png
command=$root/usr/bin/mnemoscope

# The desktop's own caches; where there is no desktop, there are none.
refresh() {
    [ -z "$root" ] || return 0
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q || true; fi
    if command -v update-mime-database >/dev/null && [ -d /usr/share/mime ]; then update-mime-database /usr/share/mime || true; fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -f /usr/share/icons/hicolor || true; fi
}

case ${1-} in
    register)
        mkdir -p "${menu%/*}" "${types%/*}" "${icon%/*}" "${command%/*}"
        cp "$here/org.mnemoscope.Mnemoscope.desktop" "$menu"
        cp "$here/mnemoscope.xml" "$types"
        cp "$here/mnemoscope.png" "$icon"
        chmod 644 "$menu" "$types" "$icon"
        ln -sf /opt/mnemoscope/bin/mnemoscope "$command"
        ;;
    remove)
        rm -f "$menu" "$types" "$icon" "$command"
        # Folders that were made for it and hold nothing else.
        for folder in "${menu%/*}" "${types%/*}" "$root/usr/share/mime" "${icon%/*}" "${icon%/apps/*}" "$root/usr/share/icons/hicolor" "$root/usr/share/icons" \
                "${command%/*}" "$root/usr/share" "$root/usr"; do
            rmdir "$folder" 2>/dev/null || true
        done
        ;;
    *) echo "usage: register.sh register|remove" >&2; exit 2 ;;
esac
refresh
