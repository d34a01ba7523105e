#!/bin/sh
# Makes all pictures of docs/views.md again, with the program itself and the demo model: docs/make-pictures.sh
# Needs a build, Xvfb and ImageMagick; takes about three minutes. Look at the pictures before you keep them.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$root" && mvn -q -o test-compile)
libraries=$(find "$root" -path '*/target/libraries' -type d | head -n 1)
xvfb-run -a -s '-screen 0 1200x900x24' java -Xmx3g "-Dmnemoscope.home=$root" -Dai.djl.offline=true -Dprism.order=sw \
    -cp "$root/app/target/test-classes:$root/app/target/classes:$root/visualizers/target/classes:$root/engine/target/classes:$root/sample-texts/target/classes:$libraries/*" \
    org.mnemoscope.app.ViewPictures "--pictures=$work"
for picture in "$work"/view-*.png; do
    convert "$picture" +dither -colors 200 "png8:$root/docs/pictures/$(basename "$picture")"
done
ls -l "$root"/docs/pictures/view-*.png
