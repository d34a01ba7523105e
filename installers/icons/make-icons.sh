#!/bin/sh
# Makes the icons of all systems from mnemoscope.svg. Needs rsvg-convert (librsvg2-bin), ImageMagick and python3; run it after a change of the drawing and commit what it makes.
set -eu
cd "$(dirname "$0")"
rsvg-convert -w 512 -h 512 mnemoscope.svg -o mnemoscope.png
convert mnemoscope.png -define icon:auto-resize=256,64,48,32,16 mnemoscope.ico
python3 - <<'PYTHON'
# An .icns file is a list of PNG pictures, each after its four letters and its length (header included).
import struct, subprocess
entries = b""
for letters, size in (b"ic07", 128), (b"ic08", 256), (b"ic09", 512):
    png = subprocess.run(["convert", "mnemoscope.png", "-resize", f"{size}x{size}", "png:-"], check=True, capture_output=True).stdout
    entries += letters + struct.pack(">I", len(png) + 8) + png
open("mnemoscope.icns", "wb").write(b"icns" + struct.pack(">I", len(entries) + 8) + entries)
PYTHON
