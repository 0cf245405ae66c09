# Told to end, a replay in the middle of a pause ends well, with every line that was due.
{ head -n 3 "$EXAMPLES/admin.log"; echo 'Nov 21 11:15:02 web1 httpd[2211]: an hour later'; } > pause.log
netlogserve -v pause.log > out 2> err &
pid=$!
until_true sh -c '[ "$(wc -l < out)" -ge 3 ]'
kill -TERM "$pid"
code=0
wait "$pid" || code=$?
is "$code" 0
head -n 3 pause.log | cmp - out || fail 'not the lines that were due'
is "$(grep -c '3 lines, .* in .*late: median' err)" 1
