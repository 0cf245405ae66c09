# Incomplete and broken JSON: what is whole fires, what is not is said, the stream goes on.
needs jq
slc -j "$EXAMPLES/admin.log" > events
size=$(stat -c %s events)
head -c $((size - 20)) events > cut
run slcnotify portnumber:8008 -f cut
exits 0
is "$(grep -c '"rule"' out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
{ head -n 5 events; echo '{"broken'; echo 'no json at all'; tail -n +6 events; } > mixed
run slcnotify portnumber:8008 -f mixed
exits 0
says 6
# What is left out is told of in the stream of alerts, and is no alert.
is "$(jq -c 'select(.bad_record) | [.count, ."@source", ."@line"]' out)" '[1,"mixed",6]
[2,"mixed",7]'
is "$(grep -c '"rule"' out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
# A member that comes twice is no mistake in JSON, but what other programs make of it differs: it is said once.
printf '{"user":"ann","user":"root"}\n{"user":"bob","user":"bob"}\n' > twice
run slcnotify user:root -f twice
exits 0
is "$(grep -c '"rule"' out)" 1
is "$(cat err)" "slcnotify: warning: twice: 'user' stands more than once in an object; all values count"
slc -j --json-array "$EXAMPLES/admin.log" > array
head -c $(($(stat -c %s array) - 40)) array > cut
run slcnotify portnumber:8008 -f cut
exits 0
is "$(grep -c '"rule"' out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
run slcnotify portnumber:8008 -f /dev/null
exits 0
no_output
