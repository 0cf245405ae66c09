# The lists and sentences of JSON lines: arrays and strings in the event, found by queries and alerts.
needs jq
cat > app.log <<'END'
{"time":"2026-11-21T10:15:02Z","level":"warn","tags":["auth","ssh"],"msg":"login of bob from 192.0.2.7 failed"}
{"time":"2026-11-21T10:15:03Z","level":"info","tags":["disk"],"msg":"volume 93% full"}
END
printf '%s\n' '{"time":"2026-11-21T10:15:04Z","file":"C:\\logs\\\u00e9.txt","msg":"\"quoted\"\nand more"}' >> app.log
slc -q app.log
for log in app.log app.log.slc; do
  slc -j "$log" > events
  is "$(jq -c '[.tags, .msg]' events)" '[["auth","ssh"],"login of bob from 192.0.2.7 failed"]
[["disk"],"volume 93% full"]
[null,"\"quoted\"\nand more"]'
  is "$(jq -r 'select(.file) | .file' events)" 'C:\logs\é.txt'
  run slcgrep --fields file,msg --format json -Q 'file:"C:\\logs\\é.txt"' "$log"
  prints << 'END'
{"file":"C:\\logs\\é.txt","msg":"\"quoted\"\nand more"}
END
  run slcgrep --count-by file "$log"
  prints << 'END'
file,count
C:\logs\é.txt,1
END
  is "$(jq -r 'select(.ipv4 // .src_ip) | ."@line"' events)" 1
  for query in tags:ssh 'msg:"login of bob from 192.0.2.7 failed"' 'msg:login*' 'ipv4:192.0.2.0/24' 'tags:(auth OR x) AND exists(msg)'; do
    run slcgrep -n -Q "$query" "$log"
    exits 0
    is "$(cut -d: -f1 out)" 1
  done
  run slcgrep -Q tags:nothing "$log"
  exits 1
done
for query in tags:ssh 'msg:login*'; do
  run slcnotify "$query" -f events
  exits 0
  is "$(wc -l < out)" 1
  grep -q 'login of bob' out || fail "no alert for $query"
done
