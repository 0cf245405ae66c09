# Names of other schemas, and what the times of a log do not say.
needs jq
cat > app.log <<'LOG'
192.0.2.7 - alice [21/Nov/2026:10:15:02 +0000] "GET /shop HTTP/1.1" 404 2750
LOG
is "$(slc -j --schema ecs app.log | jq -c '[."source.ip", ."user.name", ."http.request.method", ."url.path", ."http.response.status_code", ."@timestamp", ."semlog.line", ."log.file.path"]')" \
  '["192.0.2.7","alice","GET","/shop",404,"2026-11-21T10:15:02Z",1,"app.log"]'
is "$(slc -j --schema otel app.log | jq -c '[."source.address", ."user.name", .timestamp, ."log.record.template", ."log.record.original"]')" \
  "[\"192.0.2.7\",\"alice\",\"2026-11-21T10:15:02Z\",$(slc -j app.log | jq -c '."@template"'),$(slc -j app.log | jq -c '."@message"')]"
is "$(slc -j --schema otel app.log | slcnotify user.name:alice | wc -l)" 1
run slc -j --schema elastic app.log
exits 2
run slc --schema ecs app.log
exits 2
says 'add -j'

echo 'Mar  4 12:00:00 web1 cron[1]: started' > syslog
is "$(slc -j --year 2020 --tz Europe/Berlin syslog | jq -r '."@timestamp"')" 2020-03-04T11:00:00Z
is "$(slc -j --year 2020 --tz +02:00 - < syslog | jq -r '."@timestamp"')" 2020-03-04T10:00:00Z
slc --explain --year 2020 --tz UTC 'Mar  4 12:00:00 web1 cron[1]: started' | grep -q '^timestamp *2020-03-04T12:00:00Z$' \
  || fail 'another time is explained'

printf '03/04/2024 12:00:00 one\n05/06/2024 12:00:00 two\n' > dates
run slc -j dates
is "$(jq -r '."@timestamp"' out)" '2024-03-04T12:00:00Z
2024-05-06T12:00:00Z'
is "$(cat err)" 'slc: dates: dates of numbers are read with the month first, which no line has confirmed; --time-format tells otherwise'
run slc -j -o dates.slc dates
is "$(wc -l < err)" 1
run slc -j --time-format 'dd/MM/yyyy HH:mm:ss' dates
is "$(jq -r '."@timestamp"' out)" '2024-04-03T12:00:00Z
2024-06-05T12:00:00Z'
silent
run slc -j --time-format 'yyyy.dd' dates
exits 2
run slc -j --tz Mars dates
exits 2
says "write one like Europe/Berlin"
