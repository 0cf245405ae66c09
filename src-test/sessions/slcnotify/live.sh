# An alert is out while the stream is still open, even when the event's line end is yet to come.
mkfifo live
slc -j "$EXAMPLES/admin.log" > events
slcnotify portnumber:8008 < live > out &
pid=$!
exec 3> live
grep -m 1 'GET /status' events >&3
until_true grep -q 'GET /status' out
exec 3>&-
wait "$pid"
