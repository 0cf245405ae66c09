#!/bin/sh
# Archive the systemd journal with every field that it has, not only the message.
#   examples/journal.sh ARCHIVE [JOURNALCTL-OPTION...]     for example --since today
# Back into a journal file: slc -d -c ARCHIVE | systemd-journal-remote -o FILE.journal -
set -eu
[ $# -ge 1 ] || { echo "usage: journal.sh ARCHIVE [JOURNALCTL-OPTION...]" >&2; exit 2; }
archive=$1
shift
journalctl --no-pager --output=export "$@" | slc -q -o "$archive" -
