# A flipped bit anywhere is found, and no other line than one of the log is ever printed.
needs python3
cp "$CORPUS/dpkg.log" log
slc -q log
size=$(stat -c %s log.slc)
for step in 0 1 2 3 4 5 6 7 8 9 10 11; do
  at=$((step * (size - 1) / 11))
  python3 -c 'import sys
b = bytearray(open("log.slc", "rb").read())
b[int(sys.argv[1])] ^= 1 << int(sys.argv[1]) % 8
open("flipped.slc", "wb").write(b)' "$at"
  run slc -q -d -c flipped.slc
  exits 1
  one_error
  sort -u log > known
  sort -u out | comm -23 - known > strange
  [ ! -s strange ] || fail "byte $at flipped: lines that the log does not have"
  run slc -q -t flipped.slc
  exits 1
done
