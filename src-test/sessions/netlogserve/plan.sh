# --dry-run tells of the replay without one; --limit, --loop and times choose lines.
run netlogserve --dry-run "$EXAMPLES/admin.log"
exits 0
run netlogserve -q --speed max --limit 5 "$EXAMPLES/admin.log"
exits 0
head -n 5 "$EXAMPLES/admin.log" > expected
prints_file expected
run netlogserve -q --speed max --loop=2 "$EXAMPLES/admin.log"
exits 0
cat "$EXAMPLES/admin.log" "$EXAMPLES/admin.log" > expected
prints_file expected
run netlogserve -q --speed 100x "$EXAMPLES/admin.log"
exits 0
prints_file "$EXAMPLES/admin.log"
