# A time without a zone means the same in --since, in a query, in a trigger and in a line: the session's.
cat > app.log <<'END'
2026-07-01 09:59:59 before
2026-07-01 10:00:00 at ten
2026-07-01 10:30:00 after
END
slc -q app.log
for zone in UTC Europe/Berlin America/New_York; do
  for log in app.log app.log.slc; do
    run env TZ=$zone slcgrep --since '2026-07-01 10:00' '' "$log"
    tail -n 2 app.log > expected
    prints_file expected
    run env TZ=$zone slcgrep -Q '@timestamp>="2026-07-01 10:00"' "$log"
    prints_file expected
    run env TZ=$zone slcgrep -Q '@timestamp:2026-07-01' "$log"
    prints_file app.log
  done
  env TZ=$zone slc -j app.log > events
  run env TZ=$zone slcnotify '@timestamp<"2026-07-01 10:00:00"' -f events
  is "$(wc -l < out)" 1
done
run env TZ=Europe/Berlin slcgrep -c -Q '@timestamp>=2026-07-01T08:00:00Z' app.log.slc
is "$(cat out)" 2
