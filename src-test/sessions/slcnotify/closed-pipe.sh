# A reader that goes away ends it quietly; a full disk does not.
slc -j "$CORPUS/auth.log" > events
{ code=0; slcnotify '@line>0' -f events 2> err || code=$?; echo "$code" > code; } | head -n 1 > first
is "$(cat code)" 0
is "$(wc -l < first)" 1
[ ! -s err ] || fail 'said something'
code=0
slcnotify '@line>0' -f events > /dev/full 2> err || code=$?
[ "$code" -ne 0 ] || fail 'a full disk is no error'
