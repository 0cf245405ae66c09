#!/bin/sh
# Lets less show archives as if they were plain logs. In your ~/.profile:
#   export LESSOPEN='|/usr/share/doc/semlog/examples/lessopen.sh %s'
# Other files go on to Debian's lesspipe where there is one.
case $1 in
  *.slc) exec slc -q -d -c -- "$1" ;;
  *) ! command -v lesspipe > /dev/null || exec lesspipe "$1" ;;
esac
