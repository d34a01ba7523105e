#!/bin/sh
# Starts the installed program on Linux, as bin/mnemoscope. In place of jpackage's own launcher, which reads the same configuration but first
# asks rpm and dpkg, twice each, which package it belongs to.
program=$0
while [ -h "$program" ]; do
    target=$(readlink "$program")
    case $target in
        /*) program=$target ;;
        *) program=${program%/*}/$target ;;
    esac
done
case $program in */*) ;; *) program=./$program ;; esac
image=$(CDPATH='' cd -P "${program%/*}/.." && pwd) || exit 1
app=$image/lib/app
class_path=
main_class=
options=
while IFS= read -r line; do
    value=${line#*=}
    case $value in
        *\$APPDIR*) value=${value%%\$APPDIR*}$app${value#*\$APPDIR} ;;
    esac
    case $line in
        app.classpath=*) class_path=$class_path${class_path:+:}$value ;;
        app.mainclass=*) main_class=$value ;;
        java-options=*) options="$options$value
" ;;
    esac
done <"$app/mnemoscope.cfg" || exit 1
# Large pages for Java's heap, where Linux gives them to whoever asks: fresh small ones made collections pause for up to a tenth of a second.
{ read -r pages </sys/kernel/mm/transparent_hugepage/enabled; } 2>/dev/null || pages='[never]'
case $pages in
    *'[never]'*) ;;
    *) options="-XX:+UseTransparentHugePages
$options" ;;
esac
# One option a line; nothing in them is a pattern.
IFS='
'
set -f
# shellcheck disable=SC2086 # options are lines
exec "$image/lib/runtime/bin/java" $options -cp "$class_path" "$main_class" "$@"
