#!/bin/sh
# A log from one process to another over a TCP socket on this host: one side replays, the other
# archives and alerts.
#   examples/socket.sh ARCHIVE [PORT [LOG]]
set -eu
[ $# -ge 1 ] || { echo "usage: socket.sh ARCHIVE [PORT [LOG]]" >&2; exit 2; }
archive=$1 port=${2:-5140} log=${3:-$(dirname "$0")/admin.log}

alerts=$(mktemp -u)
mkfifo "$alerts"
slcnotify portnumber:8008 < "$alerts" &
notify=$!
slc -q -j --listen "tcp://127.0.0.1:$port" -o "$archive" > "$alerts" &
archiver=$!
rm "$alerts"

netlogserve -q --speed 10x -o "tcp://127.0.0.1:$port" "$log"
kill "$archiver"
wait "$archiver" "$notify"
