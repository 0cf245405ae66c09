# What a session can say; run-session calls it with the session's file. PATH finds the installed
# programs first, $CORPUS and $EXAMPLES are directories to read, the current directory is empty.
#
#   run slc -d a.slc     runs it; out, err: what it wrote; $code: its exit code
#   exits 0              the last run ended with that code (`exits 0 130`: with one of them)
#   prints <<EOF         ... wrote exactly that to standard output
#   prints_file FILE     ... wrote exactly that file's bytes
#   says TEXT            ... wrote that text to standard error
#   silent               ... wrote nothing to standard error
#   no_output            ... wrote nothing to standard output
#   one_error            ... reported exactly one error
#   same A B             two files hold the same bytes
#   absent FILE...       none of them exists
#   is A B               two strings are equal
#   needs PROGRAM...     programs of others that the session uses
#   unprivileged CMD     runs it without the right to read what its mode forbids
#   free_port            prints a TCP port of this host that nobody listens on
#   until_true CMD       tries it until it is true, at most ten seconds, or $patience
#   within MB CMD        runs it where all its memory, file cache included, is MB; where no cgroup can be made,
#                        with a watch on its anonymous memory
set -eu

fail() {
  printf 'FAILED: %s\n' "$*"
  for stream in out err; do
    if [ -s $stream ]; then
      printf -- '--- %s:\n' "$stream"
      head -c 2000 $stream
    fi
  done
  exit 1
}

run() {
  code=0
  ran=$*
  "$@" > out 2> err || code=$?
}

exits() {
  for accepted in "$@"; do
    [ "$code" -ne "$accepted" ] || return 0
  done
  fail "exit code $code instead of $*: $ran"
}

prints() {
  cat > expected
  prints_file expected
}

prints_file() {
  cmp -s "$1" out || {
    diff "$1" out | head -n 20
    fail "another standard output than $1: $ran"
  }
}

says() { grep -qF -e "$1" err || fail "standard error does not say '$1': $ran"; }

silent() { [ ! -s err ] || fail "standard error is not empty: $ran"; }

no_output() { [ ! -s out ] || fail "standard output is not empty: $ran"; }

one_error() { [ "$(grep -c ': error: ' err)" -eq 1 ] || fail "not one error: $ran"; }

same() { cmp "$1" "$2" || fail "$1 and $2 differ"; }

absent() {
  for file in "$@"; do
    [ ! -e "$file" ] || fail "$file exists"
  done
}

is() { [ "$1" = "$2" ] || fail "'$1' instead of '$2'"; }

needs() {
  for program in "$@"; do
    command -v "$program" > /dev/null || fail "needs '$program', see src-test/apt-packages"
  done
}

unprivileged() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --inh-caps=-dac_override,-dac_read_search \
      --bounding-set=-dac_override,-dac_read_search -- "$@"
  else
    "$@"
  fi
}

free_port() {
  python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'
}

until_true() {
  tries=$((20 * ${patience:-10}))
  until "$@" > /dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "never true: $*"
    sleep 0.05
  done
}

# A new memory cgroup of so many MB, or nothing.
limited_group() {
  for root in /sys/fs/cgroup/memory /sys/fs/cgroup; do
    group=$root/semlog-session.$$
    [ -d "$root" ] && mkdir "$group" 2> /dev/null || continue
    for limit in memory.limit_in_bytes memory.max; do
      if [ -e "$group/$limit" ] && echo "$(($1 * 1048576))" 2> /dev/null > "$group/$limit"; then
        [ ! -e "$group/memory.swap.max" ] || echo 0 > "$group/memory.swap.max"
        echo "$group"
        return
      fi
    done
    rmdir "$group"
  done
}

within() {
  most=$1
  shift
  group=$(limited_group "$most")
  code=0
  if [ -n "$group" ]; then
    sh -c 'echo $$ > "$0/cgroup.procs" && exec "$@"' "$group" "$@" || code=$?
    tries=200
    until rmdir "$group" 2> /dev/null; do
      tries=$((tries - 1))
      [ "$tries" -gt 0 ] || fail "cannot remove $group"
      sleep 0.05
    done
  else
    echo "no memory cgroup can be made here: only the anonymous memory is watched" >&2
    watched "$most" "$@" || code=$?
  fi
  return "$code"
}

# Runs a command and ends with 137 as soon as its anonymous memory is above so many MB.
watched() {
  bound=$(($1 * 1024))
  shift
  exec 4<&0
  "$@" <&4 4<&- &
  exec 4<&-
  while anonymous=$(awk '$1 == "RssAnon:" { print $2 }' "/proc/$!/status" 2> /dev/null) && [ -n "$anonymous" ]; do
    if [ "$anonymous" -gt "$bound" ]; then
      kill -9 "$!"
      return 137
    fi
    sleep 0.1
  done
  wait "$!"
}

. "$1"
