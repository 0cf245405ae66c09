# Within 512 MB in all a stream without end is compressed and told in events, within 256 MB restored and searched.
# Every round has other lines, so that no round is like the one before.
rounds=${ROUNDS:-60}
stream() {
  i=0
  while [ $i -lt "$rounds" ]; do
    sed "s/^/$i /" "$CORPUS"/*.log
    i=$((i + 1))
  done
}
stream | tee /dev/null | cksum > sum
stream | within 512 slc -q -T2 - > big.slc || fail "compressing ended with $?"
within 256 slc -q -d -T2 -c big.slc | cksum > restored || fail "restoring failed"
same sum restored
is "$(within 256 slcgrep -c '^1.*error' big.slc)" "$(stream | grep -ac '^1.*error')"
for _ in 1 2 3 4 5; do cat big.slc; done > long.slc
is "$(within 256 slcgrep -F from long.slc | wc -l)" $((5 * $(stream | grep -acF from)))
is "$(stream | within 256 slcgrep -c '^1.*error' -)" "$(stream | grep -ac '^1.*error')"
stream | within 512 slc -q -j - > events || fail "events ended with $?"
is "$(sed 's/.*/1 &/; s/^1 .*"@lines":\([0-9]*\).*/\1/; s/ .*//' events | awk '{ n += $1 } END { print n }')" "$(slcgrep -c '' big.slc)"
