# -j writes one JSON object a line while @message holds the log line; with -o the archive too.
needs jq
run slc -j "$EXAMPLES/admin.log"
exits 0
jq -r '."@message"' out > messages
same messages "$EXAMPLES/admin.log"
is "$(jq -s 'map(."@line") == [range(1; length + 1)]' out)" true
is "$(jq -s 'map(has("@template") and has("@template_id") and has("@timestamp")) | all' out)" true
is "$(jq -r 'select(."@message" | test("GET /status")) | [to_entries[] | select(.key | test("^portnumber[0-9]*$")) | .value] | tostring' out)" '[50412,8008]'
cp out lines.json
run sh -c 'slc -j - < "$EXAMPLES/admin.log"'
exits 0
jq -r '."@message"' out > messages
same messages "$EXAMPLES/admin.log"
run slc -j --json-array "$EXAMPLES/admin.log"
exits 0
is "$(jq length out)" "$(wc -l < "$EXAMPLES/admin.log")"
jq -c '.[]' out > from-array
jq -c . lines.json > from-lines
same from-array from-lines
run sh -c 'slc -j -o both.slc - < "$EXAMPLES/admin.log"'
exits 0
is "$(wc -l < out)" "$(wc -l < "$EXAMPLES/admin.log")"
run slc -q -d -c both.slc
prints_file "$EXAMPLES/admin.log"
