# Lines of text give the alerts that slc -j's events give: from a file, a pipe, packed, archived, and as they come.
needs gzip
cp "$EXAMPLES/admin.log" admin.log
printf '2026-11-21 10:15:02 ERROR no room\n  at a.b\n  at a.c\n2026-11-21 10:15:03 INFO done\n' > several.log
slc -j admin.log several.log > events
slcnotify --pass '@line:*' -f events > expected
run slcnotify --pass '@line:*' admin.log several.log
exits 0
silent
same out expected
gzip -k several.log
slc -k several.log
run slcnotify 'no room' several.log.gz several.log.slc
exits 0
is "$(grep -c 'at a.b.n  at a.c' out)" 2
run slcnotify portnumber:8008 - < admin.log
exits 0
is "$(wc -l < out)" "$(grep -c 'port 8008' admin.log)"
run slcnotify --input-format json portnumber:8008 admin.log
says 'lines of text are read without'
run slcnotify --input-format lines '@line:2' events
is "$(wc -l < out)" 1
run slcnotify --tz Europe/Berlin error several.log
grep -q '"@timestamp":"2026-11-21T09:15:02Z"' out || fail 'the zone does not count'
run slcnotify --state s --multiline . '@line:*' several.log
is "$(wc -l < out)" 4
printf 'more\n' >> several.log
run slcnotify --state s --multiline . '@line:*' several.log
is "$(wc -l < out)" 1
grep -q '"@line":5,' out || fail 'lines are not counted on'
mkfifo live
slcnotify error live > alerts &
pid=$!
exec 3> live
sed -n 1,3p several.log >&3
until_true grep -q 'at a.c' alerts
exec 3>&-
wait "$pid"
