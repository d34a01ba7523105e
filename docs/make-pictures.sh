#!/bin/sh
# Makes all pictures of the program in README.md, docs/ and sample-texts/ again, with the program itself and the demo model:
# docs/make-pictures.sh. Needs Xvfb and ImageMagick; takes five minutes. Look at the pictures before you keep them.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/mnemoscope" build
(cd "$root" && mvn -q -o -pl app -am test-compile)
xvfb-run -a -s '-screen 0 1700x1100x24' java -Xmx3g -XX:+UseSerialGC "-Dmnemoscope.home=$root" -Dai.djl.offline=true -Dprism.order=sw \
    -cp "$root/app/target/classes:$root/app/target/test-classes:$root/app/target/libs/*" org.mnemoscope.app.ViewPictures "--pictures=$work"
for picture in "$work"/*.png; do
    convert "$picture" +dither -colors 200 "png8:$root/docs/pictures/$(basename "$picture")"
done
for old in "$root"/docs/pictures/*.png; do
    [ -f "$work/$(basename "$old")" ] || echo "not made again: $old"
done
