#!/bin/sh
# Compress a log, search the archive by text and by attribute, restore it, and compare.
#   examples/compress-search-restore.sh [LOG]
# Works on a copy in a directory of its own; your log is only read.
set -eu
log=${1:-$(dirname "$0")/admin.log}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$log" "$work/sample.log"

slc "$work/sample.log"                              # makes sample.log.slc beside it
slc -l "$work/sample.log.slc"                       # lines, templates, sizes, times
slcgrep -c status "$work/sample.log.slc" || true    # text: how many lines say «status»
slcgrep -n -Q 'status:>=500' "$work/sample.log.slc" || true # attribute: which requests failed
slc -d -c "$work/sample.log.slc" | cmp - "$log"
echo "restored: every byte as it was"
