#!/bin/sh
# One pass over a live log: archive it, index it and alert on it at the same time.
#   tail -F /var/log/syslog | examples/archive-and-alert.sh ARCHIVE TRIGGER...
# Ctrl-C commits what came; what comes next time is appended.
set -eu
[ $# -ge 2 ] || { echo "usage: archive-and-alert.sh ARCHIVE TRIGGER..." >&2; exit 2; }
archive=$1
shift
slc -j -a -o "$archive" - | slcnotify "$@"
