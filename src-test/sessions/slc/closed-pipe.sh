# A reader that goes away ends the work quietly.
for _ in 1 2 3 4 5 6 7 8; do
  cat "$CORPUS/auth.log" "$CORPUS/syslog-rfc3339.log" "$CORPUS/kafka-server.log"
done > big.log
slc -q big.log
for words in '-d -c big.log.slc' '-j big.log' '-j big.log.slc' '--help'; do
  { code=0; slc $words 2> err || code=$?; echo "$code" > code; } | head -n 1 > first
  is "$(cat code)" 0
  [ ! -s err ] || fail "$words said something"
  is "$(wc -l < first)" 1
done
