# Says how many lines hold the word, which requests failed, and that all came back.
run "$EXAMPLES/compress-search-restore.sh"
exits 0
grep -q 'restored: every byte' out || fail 'not restored'
grep -qx "$(grep -c status "$EXAMPLES/admin.log")" out || fail 'another number of lines'
grep -n -E 'status 5[0-9]{2}' "$EXAMPLES/admin.log" > failed
while read -r line; do
  grep -qxF -e "$line" out || fail "does not show: $line"
done < failed
run "$EXAMPLES/compress-search-restore.sh" "$CORPUS/hostile-empty.log"
exits 0
