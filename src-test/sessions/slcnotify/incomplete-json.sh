# Incomplete and broken JSON: what is whole fires, what is not is said, the stream goes on.
slc -j "$EXAMPLES/admin.log" > events
size=$(stat -c %s events)
head -c $((size - 20)) events > cut
run slcnotify portnumber:8008 -f cut
exits 0
is "$(wc -l < out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
{ head -n 5 events; echo '{"broken'; echo 'no json at all'; tail -n +6 events; } > mixed
run slcnotify portnumber:8008 -f mixed
exits 0
is "$(wc -l < out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
says 6
slc -j --json-array "$EXAMPLES/admin.log" > array
head -c $(($(stat -c %s array) - 40)) array > cut
run slcnotify portnumber:8008 -f cut
exits 0
is "$(wc -l < out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
run slcnotify portnumber:8008 -f /dev/null
exits 0
no_output
