# A reader that goes away ends the search quietly; a full disk does not.
cat "$CORPUS/auth.log" "$CORPUS/syslog-rfc3339.log" "$CORPUS/kafka-server.log" > log
slc -q log
{ code=0; slcgrep e log.slc 2> err || code=$?; echo "$code" > code; } | head -n 1 > first
is "$(cat code)" 0
is "$(wc -l < first)" 1
[ ! -s err ] || fail 'said something'
code=0
slcgrep e log.slc > /dev/full 2> err || code=$?
: > out
ran='slcgrep e log.slc > /dev/full'
exits 2
one_error
