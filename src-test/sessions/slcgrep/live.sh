# On a live stream each hit is shown when it comes, not when the stream ends.
mkfifo live
slcgrep 8008 < live > out &
pid=$!
exec 3> live
head -n 15 "$EXAMPLES/admin.log" >&3
until_true grep -q 'GET /status' out
exec 3>&-
wait "$pid"
