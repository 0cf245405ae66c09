#!/bin/sh
# A log from one process to another over a TCP socket on this host: one side replays, the other
# archives and alerts.
#   examples/socket.sh ARCHIVE [PORT [LOG]]
set -eu
[ $# -ge 1 ] || { echo "usage: socket.sh ARCHIVE [PORT [LOG]]" >&2; exit 2; }
archive=$1 port=${2:-5140} log=${3:-$(dirname "$0")/admin.log}

socat -u "TCP-LISTEN:$port,bind=127.0.0.1,reuseaddr" - \
  | slc -j -o "$archive" - | slcnotify portnumber:8008 &

netlogserve -q --speed 10x "$log" | socat -u - "TCP:127.0.0.1:$port,retry=50,interval=0.1"
wait
