#!/bin/sh
# The main job in one line: replay a log as it happened, understand each line, alert on a port.
#   examples/alert-on-port.sh [PORT [LOG]]
set -eu
log=${2:-$(dirname "$0")/admin.log}
netlogserve "$log" | slc -j - | slcnotify "portnumber:${1:-8008}"
