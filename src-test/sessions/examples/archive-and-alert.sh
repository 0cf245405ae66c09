# The second run appends to the archive of the first.
head -n 15 "$EXAMPLES/admin.log" > first
tail -n +16 "$EXAMPLES/admin.log" > second
run sh -c '"$EXAMPLES/archive-and-alert.sh" day.slc portnumber:8008 < first'
exits 0
is "$(wc -l < out)" "$(grep -c 'port 8008' first)"
run sh -c '"$EXAMPLES/archive-and-alert.sh" day.slc portnumber:8008 < second'
exits 0
is "$(wc -l < out)" "$(grep -c 'port 8008' second)"
run slc -q -d -c day.slc
prints_file "$EXAMPLES/admin.log"
