# One pass makes archive, JSON and alerts.
netlogserve -q --speed max "$EXAMPLES/admin.log" | slc -j -o day.slc - | slcnotify portnumber:8008 > alerts
is "$(wc -l < alerts)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
run slc -q -d -c day.slc
exits 0
prints_file "$EXAMPLES/admin.log"
run slcgrep -c -Q portnumber:8008 day.slc
prints <<END
$(grep -c 'port 8008' "$EXAMPLES/admin.log")
END
