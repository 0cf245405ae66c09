# Every level restores, and the highest is no larger than the lowest.
for level in 1 5 9; do
  slc -q "-$level" -c "$CORPUS/kafka-server.log" > "$level.slc"
  slc -q -d -c "$level.slc" > back
  same "$CORPUS/kafka-server.log" back
done
[ "$(stat -c %s 9.slc)" -le "$(stat -c %s 1.slc)" ] || fail '-9 is larger than -1'
