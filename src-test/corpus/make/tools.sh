# Functions that the makers share; sourced.

# keep FILE NAME [BYTES]: the file's first whole lines, at most BYTES (200000), as NAME in the corpus
keep() {
  head -c "${3:-200000}" "$1" > /srv/.kept
  if cmp -s "$1" /srv/.kept; then
    cat /srv/.kept > "$out/$2"
  else
    sed '$d' /srv/.kept > "$out/$2"
  fi
}

# need PROGRAM...: ends the maker when one is missing
need() {
  for program in "$@"; do
    command -v "$program" > /dev/null || { echo "needs $program" >&2; exit 3; }
  done
}

# until_true SECONDS COMMAND...: tries the command until it is true
until_true() {
  tries=$(($1 * 10))
  shift
  until "$@" > /dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { echo "never true: $*" >&2; exit 4; }
    sleep 0.1
  done
}
