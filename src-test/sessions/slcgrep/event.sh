# --event shows the other lines of the events of selected lines, of files, archives and pipes.
cat > app.log <<'LOG'
2026-11-21 10:15:01 INFO started
2026-11-21 10:15:02 ERROR order failed
java.io.IOException: reset
	at org.example.Shop.sell(Shop.java:12)
2026-11-21 10:15:03 INFO stopped
LOG
slc -q app.log
for input in app.log app.log.slc -; do
  run sh -c "slcgrep --event -n Shop.sell $input < app.log"
  exits 0
  prints <<'EOF'
2-2026-11-21 10:15:02 ERROR order failed
3-java.io.IOException: reset
4:	at org.example.Shop.sell(Shop.java:12)
EOF
  run sh -c "slcgrep --event -c . $input < app.log"
  is "$(cat out)" 5
  run sh -c "slcgrep --event --multiline 'INFO' order $input < app.log"
  is "$(cat out)" "$(sed -n 1,4p app.log)"
  run sh -c "slcgrep Shop.sell $input < app.log"
  is "$(cat out)" "$(sed -n 4p app.log)"
done
run slcgrep --event -C1 x app.log
exits 2
says 'give only one'
run slcgrep --multiline INFO x app.log
exits 2
says 'add --event'
