# A stream that does not end needs no more anonymous memory than the bound.
mkfifo live
slc -q - < live > big.slc &
pid=$!
exec 3> live
i=0
while [ $i -lt 300 ]; do
  cat "$CORPUS/nginx-access.log" "$CORPUS/kafka-server.log" >&3
  i=$((i + 1))
done
anonymous=$(awk '$1 == "RssAnon:" { print $2 }' "/proc/$pid/status")
exec 3>&-
wait "$pid"
[ "$anonymous" -le $((512 * 1024)) ] || fail "needs $anonymous kB"
is "$(slc -q -d -c big.slc | wc -l)" "$((300 * $(cat "$CORPUS/nginx-access.log" "$CORPUS/kafka-server.log" | wc -l)))"
