#!/bin/sh
# Names for the values of a log of one's own: formats/shop.formats, where all users keep theirs.
#   examples/own-formats.sh
# Uses a configuration directory of its own; yours is ~/.config/semlog/formats.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/semlog/formats"
cp "$here/formats/shop.formats" "$work/semlog/formats/"
export XDG_CONFIG_HOME="$work"

cat > "$work/shop.log" <<'LOG'
2026-11-21T10:15:02Z [c-17] INFO order ORD-12345 from 192.0.2.7 paid 12.50 EUR
2026-11-21T10:15:04Z [c-18] INFO order ORD-12346 from 192.0.2.9 paid 99.00 EUR
2026-11-21 10:15:06 <billing> WARN t-42 | invoice 17 is late
2026-11-21 10:15:07 <reviews> INFO t-42 | alice gave 5 stars to teapot
LOG
slc --explain "$(head -n 1 "$work/shop.log")"                        # which format found what
slcgrep --fields order.id,client.ip,amount -Q 'amount>50' "$work/shop.log"
slc -q "$work/shop.log"                                              # an archive keeps the names
slcgrep -Q 'tenant:t-42 stars>4' "$work/shop.log.slc"
