# Signatures, receipts and verdicts with the real programs.
run slc --keygen --sign -o sign
exits 0
is "$(stat -c %a sign)" 600
signer=$(sed -n 's/^# public key: //p' sign)
says "public key: $signer"
run slc -q --keygen --sign -o other
run slc -q --keygen -o key
recipient=$(sed -n 's/^# public key: //p' key)
cp "$CORPUS/auth.log" log
lines=$(wc -l < log)

run slc -q --sign-key sign -r "$recipient" log
exits 0
silent
run slc -q -d -c -i key log.slc
prints_file log
run slc --verify -i key --signer "$signer" log.slc
exits 0
silent
is "$(cat out)" "log.slc: complete, $lines lines; signed by $signer"
run slc --verify -i key log.slc
exits 0
is "$(cat out)" "log.slc: complete, $lines lines; origin not proven: signed, and no --signer given"
run slc --verify -i key --signer "$(sed -n 's/^# public key: //p' other)" log.slc
exits 1
says 'signed by none of --signer'
run slc --verify log.slc
exits 1
says 'no identity was given'

# the receipt, as another program computes it
run slc --receipt -i key log.slc
exits 0
receipt=$(cat out)
needs python3
is "$receipt" "$(python3 -c '
import hashlib, sys
log = open("log", "rb").read()
digest = lambda data: hashlib.shake_128(data).digest(32)
print(f"{len(log)}:{digest(bytes(32) + digest(log)).hex()}")')"

# appended to, then cut back, then gone on with by the rightful owner
run slc -q --sign-key sign -r "$recipient" -a -o log.slc "$CORPUS/dpkg.log"
exits 0
run slc --verify -i key --signer "$signer" --expect "$receipt" log.slc
exits 0
grep -q 'complete, .*; the receipt holds; signed by' out || fail 'the receipt of the beginning does not hold'
run slc --receipt -i key log.slc
later=$(cat out)
size=$(stat -c %s log.slc)
cp log.slc cut.slc
truncate -s $((size - 1)) cut.slc
run slc --verify -i key --signer "$signer" --expect "$later" cut.slc
exits 1
grep -q 'NOT VALID' out || fail 'a torn archive is said to be valid'
truncate -s 0 cut.slc
run slc -q --sign-key sign -r "$recipient" -f -o cut.slc log
run slc -q --sign-key sign -r "$recipient" -a -o cut.slc log
run slc --verify -i key --signer "$signer" cut.slc
exits 0
run slc --verify -i key --signer "$signer" --expect "$later" cut.slc
exits 1
says 'are not those of the receipt'

# padded
run slc -q --pad --sign-key sign -r "$recipient" -o padded.slc log
exits 0
run slc --verify -i key --signer "$signer" --expect "$receipt" padded.slc
exits 0
run slcgrep --identity key -c Failed padded.slc
is "$(cat out)" "$(grep -c Failed log)"

# a plain archive proves nothing but has a receipt
run slc -q -o plain.slc log
run slc --verify plain.slc
exits 0
is "$(cat out)" "plain.slc: complete, $lines lines; origin not proven: not signed"
run slc --receipt plain.slc
is "$(cat out)" "$receipt"
run slc --verify --expect "$later" plain.slc
exits 1
says 'was cut back'

# usage
for wrong in '--verify --expect 12 plain.slc' '--expect 12 plain.slc' '-d --sign-key sign plain.slc' \
  '--receipt plain.slc log.slc' '--sign log' '--pad log' '--verify --signer age1 plain.slc' '--sign-key key log'; do
  # shellcheck disable=SC2086 # words
  run slc $wrong
  exits 2
  one_error
done
