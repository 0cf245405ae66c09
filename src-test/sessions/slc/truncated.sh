# A truncated archive is never silently short: exit 1, and what is restored is a true beginning.
cp "$CORPUS/auth.log" log
slc -q log
size=$(stat -c %s log.slc)
for length in 1 20 $((size / 4)) $((size / 2)) $((size - 100)) $((size - 1)); do
  head -c "$length" log.slc > cut.slc
  run slc -q -d -c cut.slc
  exits 1
  one_error
  cmp -s -n "$(stat -c %s out)" out log || fail "cut to $length: not a beginning of the log"
  run slc -q -t cut.slc
  exits 1
  one_error
  run sh -c 'slc -q -d - < cut.slc'
  exits 1
  one_error
done
