# --compact makes one segment of many; lines, receipts, chains and the state of -F hold as before.
part() { sed -n "$(($1 * 20 + 1)),$(($1 * 20 + 20))p" "$CORPUS/auth.log"; }
slc -q --keygen --sign -o sign
slc -q --keygen -o key
signer=$(sed -n 's/^# public key: //p' sign)
owner=$(sed -n 's/^# public key: //p' key)
: > came
: > receipts
for number in 0 1 2 3 4 5; do
  part $number > part.log
  cat part.log >> came
  slc -q -a -r "$owner" --sign-key sign -o a.slc part.log
  slc -q --receipt -i key a.slc >> receipts
done
chmod 640 a.slc
cp a.slc before.slc
run slc --compact a.slc
exits 1
says 'is sealed'
run slc --compact -r "$owner" -i key a.slc
exits 1
says 'is signed'
run slc --compact -r "$owner" --sign-key sign a.slc
exits 1
says 'identity'
same a.slc before.slc
run slc --compact -r "$owner" -i key --sign-key sign a.slc
exits 0
says 'a.slc: segments 6 -> 1'
is "$(stat -c %a a.slc)" 640
for number in 1 4 6; do
  run slc -q --verify -i key --signer "$signer" --expect "$(sed -n ${number}p receipts)" a.slc
  exits 0
  prints <<EOF
a.slc: complete, 120 lines; the receipt holds; signed by $signer
EOF
done
run slc -q -d -c -i key a.slc
exits 0
prints_file came
run slcgrep -c --identity key sshd a.slc
exits 0
prints <<EOF
$(grep -c sshd came)
EOF
run slc --compact -r "$owner" -i key --sign-key sign a.slc
exits 0
says 'is as compact as it can be'
part 6 > part.log
slc -q -a -r "$owner" --sign-key sign -o a.slc part.log
run slc -q --compact -r "$owner" -i key --sign-key sign -9 a.slc
exits 0
run slc -q --verify -i key --signer "$signer" --expect "$(head -n 1 receipts)" a.slc
exits 0
is "$(ls -A | grep -c part$)" 0

# what would be lost is refused
part 0 | slc -q -r "$owner" --tokens user -a -o tokens.slc -
part 1 | slc -q -r "$owner" --tokens user -a -o tokens.slc -
run slc -q --compact -i key -r "$owner" tokens.slc
exits 1
says 'tokens'
run slc -q --compact -i key -r "$owner" --tokens user tokens.slc
exits 0
slc -q --make-token user:root -i key tokens.slc > token
run sh -c 'slcgrep --token token tokens.slc > found'
exits 0
slc -q --keygen -o other
other=$(sed -n 's/^# public key: //p' other)
printf '%s\n' "$other" > auditors
part 0 > part.log
slc -q -r "$owner" --protect user=auditors -o p.slc part.log
slc -q -r "$owner" --protect user=auditors -a -o p.slc part.log
run slc -q --compact -i key -r "$owner" p.slc
exits 1
says 'protected'
slc -q --keygen --sign --evolving -o evolving
part 0 | slc -q --sign-key evolving -a -o e.slc -
part 1 | slc -q --sign-key evolving -a -o e.slc -
run slc -q --compact --sign-key sign e.slc
exits 1
says 'evolving'
run slc -q --compact --sign-key evolving e.slc
exits 1 2
run slc -q --compact -o other.slc a.slc
exits 2
run slc -q --compact missing.slc
exits 1
one_error
absent missing.slc

# -F goes on where it was, be it stopped between the state and the archive
follow() {
  slc -q -F app.log -o f.slc &
  pid=$!
}
restored() { slc -q -d -c f.slc 2> /dev/null | wc -l | grep -qx "$1"; }
for number in 0 1 2; do
  part $number >> app.log
  follow
  until_true restored $((number * 20 + 20))
  if [ $number = 2 ]; then
    run slc -q --compact f.slc
    exits 1
    says 'another process'
  fi
  kill -KILL "$pid"
  wait "$pid" || true
done
cp f.slc uncompacted.slc
run slc -q --compact f.slc
exits 0
is "$(slc -q --verify f.slc)" 'f.slc: complete, 60 lines; origin not proven: not signed'
cp f.slc compacted.slc
cp f.slc.state both.state
for archive in uncompacted compacted; do
  cp $archive.slc f.slc
  cp both.state f.slc.state
  cp app.log kept.log
  part 3 >> app.log
  follow
  until_true restored 80
  kill -TERM "$pid"
  wait "$pid" || true
  run slc -q -d -c f.slc
  exits 0
  prints_file app.log
  cp kept.log app.log
done

# so it does when archives are rotated
for number in 4 5 6; do
  part $number >> rotated.log
  slc -q -F rotated.log -o 'r-%Y.slc' --rotate 4000d &
  pid=$!
  until_true sh -c "slc -q -d -c r-*.slc 2> /dev/null | wc -l | grep -qx $((number * 20 - 60))"
  kill -KILL "$pid"
  wait "$pid" || true
  run slc -q --compact r-*.slc
  exits 0
done
run slc -q -d -c r-*.slc
exits 0
prints_file rotated.log

# a kill in the middle leaves the archive as it was, or as it is to be
for number in 1 2 3 4 5 6 7 8; do
  slc -q -a -o large.slc "$CORPUS/auth.log" "$CORPUS/auth.log"
done
slc -q -d -c large.slc > large.log
receipt=$(slc -q --receipt large.slc)
for delay in 0.2 0.5 1; do
  cp large.slc killed.slc
  slc -q --compact killed.slc &
  pid=$!
  sleep $delay
  kill -KILL "$pid" 2> /dev/null || true
  wait "$pid" || true
  run slc -q --verify --expect "$receipt" killed.slc
  exits 0
  run slc -q -d -c killed.slc
  prints_file large.log
done
