# Says which statuses there are, when lines came, which requests failed, and writes a page.
run "$EXAMPLES/tables-and-report.sh" "$EXAMPLES/admin.log" page.html
exits 0
grep -Eqx 'status +count' out || fail 'no table'
grep -qx 'status,count,p99(time),max(bytes)' out || fail 'no CSV'
is "$(grep -c '^2026.*,50[03]$' out)" "$(grep -cE 'status 50[03]' "$EXAMPLES/admin.log")"
grep -q '{"@timestamp":"2026-11-21T10:15:02Z","count":5}' out || fail 'no JSON'
head -c 15 page.html | grep -q '<!doctype html>' || fail 'no page'
