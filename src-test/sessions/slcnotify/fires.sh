# One alert of NDJSON for each event that a trigger word describes, with its log line, in order.
needs jq
slc -j "$EXAMPLES/admin.log" > events
run slcnotify portnumber:8008 < events
exits 0
silent
jq -r '.. | ."@message"? // empty' out > lines
grep 'port 8008' "$EXAMPLES/admin.log" > expected
same lines expected
run slcnotify --once portnumber:8008 < events
exits 0
is "$(wc -l < out)" 1
run slcnotify --exit-code portnumber:8008 < events
exits 1
run slcnotify --exit-code portnumber:9999 -f events
exits 0
no_output
run slcnotify portnumber:8008 -f events
exits 0
is "$(wc -l < out)" "$(wc -l < expected)"
run slcnotify 'portnumber:8008 AND status:202' -f events
is "$(wc -l < out)" 1
grep -q 'POST /shutdown' out || fail 'the alert is without its log line'
run sh -c 'slc -j --json-array "$EXAMPLES/admin.log" | slcnotify portnumber:8008'
exits 0
is "$(wc -l < out)" "$(wc -l < expected)"
