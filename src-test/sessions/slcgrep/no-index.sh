# The index only saves work.
cat "$CORPUS/auth.log" "$CORPUS/syslog-rfc3339.log" > log
slc -q log
for words in '-n Failed' '-c -i ALICE' '-Q ipv4:10.0.0.15' 'nothing-of-that'; do
  run slcgrep $words log.slc
  cp out with
  with=$code
  run slcgrep --no-index $words log.slc
  exits "$with"
  prints_file with
done
