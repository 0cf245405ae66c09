# --drop-before takes old segments out; what is left is proven as before, and appended to.
day() { printf '2026-11-%s 10:00:01 port 8080 opened\n2026-11-%s 10:00:02 port 8081 opened\n' "$1" "$1"; }
slc -q --keygen --sign -o sign
slc -q --keygen -o key
signer=$(sed -n 's/^# public key: //p' sign)
owner=$(sed -n 's/^# public key: //p' key)
for day in 18 19 20 21; do
  day $day > day.log
  slc -q -a -r "$owner" --sign-key sign -o a.slc day.log
done
chmod 640 a.slc
receipt=$(slc -q --receipt -i key a.slc)
run slc --drop-before 2026-11-20 a.slc
exits 1
says 'is sealed'
run slc --drop-before 2026-11-20 -r "$owner" --sign-key sign a.slc
exits 1
says 'identity'
run slc --drop-before 2026-11-20 -i key -r "$owner" --sign-key sign a.slc
exits 0
says 'a.slc: dropped 4 lines'
is "$(stat -c %a a.slc)" 640
run slc -q -d -c -i key a.slc
exits 0
prints <<EOF
$(day 20)
$(day 21)
EOF
run slcgrep -n --identity key 8081 a.slc
prints <<EOF
2:2026-11-20 10:00:02 port 8081 opened
4:2026-11-21 10:00:02 port 8081 opened
EOF
run slc --verify -i key --signer "$signer" --expect "$receipt" a.slc
exits 0
prints <<EOF
a.slc: complete, 4 lines; the receipt holds; 4 lines before them were dropped; signed by $signer
EOF
run sh -c 'slc -l -i key a.slc | grep -o "(4 lines before them dropped)"'
exits 0
day 22 > day.log
slc -q -a -r "$owner" --sign-key sign -o a.slc day.log
run slc -q --verify -i key --signer "$signer" --expect "$receipt" a.slc
exits 0
run slc --drop-before 2026-01-01 -i key -r "$owner" --sign-key sign a.slc
exits 0
says 'nothing of it is as old'
run slc -q --drop-before 2026-11-21 -i key -r "$owner" a.slc
exits 0
run slc -q --verify -i key --signer "$signer" a.slc
exits 1
says 'not signed'
slc -q -d -c -i key a.slc > left
day 21 > came
day 22 >> came
same left came
run slc --drop-before 2026-11-21 missing.slc
exits 1
one_error
