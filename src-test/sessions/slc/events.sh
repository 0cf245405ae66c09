# Events of several lines: found, told by a pattern, from a file, a pipe and an archive, live and late.
needs jq
cat > app.log <<'LOG'
2026-11-21 10:15:01 INFO started
2026-11-21 10:15:02 ERROR order of user bob failed
java.io.IOException: reset
	at org.example.Shop.sell(Shop.java:12)
Caused by: java.net.SocketException: gone
	... 12 more
2026-11-21 10:15:03 INFO stopped
LOG
slc -q app.log
for input in app.log app.log.slc; do
  run slc -j $input
  exits 0
  is "$(jq -c '[."@line", ."@lines", .user, .exception]' out)" '[1,null,null,null]
[2,5,"bob","java.io.IOException"]
[7,null,null,null]'
done
is "$(slc -j - < app.log | jq -s 'map(."@lines" // 1) | add')" 7
is "$(slc -j app.log.slc | jq -r 'select(."@line" == 2) | ."@message"')" "$(sed -n 2,6p app.log)"
is "$(slc -j --multiline 'started|stopped' app.log | jq -c '."@lines"')" '6
null'
is "$(slc -j --multiline '' app.log | wc -l)" 7
is "$(slc -j -o both.slc - < app.log | jq -s length)" 3
slc -dc both.slc | cmp - app.log || fail 'the archive is not the log'

# A live event is told without the next; a line that comes when it was told goes on with it.
mkfifo pipe
slc -j - < pipe > live 2> err &
slc=$!
exec 3> pipe
sed -n 1,3p app.log >&3
until_true sh -c 'grep -q IOException live'
is "$(jq -c '."@lines"' live)" 'null
2'
sed -n 4,7p app.log >&3
exec 3>&-
wait $slc
is "$(jq -c '[."@line", ."@lines", ."@continues"]' live)" '[1,null,null]
[2,2,null]
[4,3,true]
[7,null,null]'

# An alert has the whole event.
is "$(slc -j app.log | slcnotify exception:java.io.IOException | jq -r '.. | ."@message"? // empty')" "$(sed -n 2,6p app.log)"

run slc -j --multiline 'a(' app.log
exits 2
run slc --multiline a app.log
exits 2
says 'add -j'
