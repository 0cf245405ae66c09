# A key that evolves: who steals it cannot change what was signed before, nor cut it back and go on.
slc -q --keygen --sign --evolving -o key
first=$(sed -n 's/^# public key: //p' key)
is "$(stat -c %a key)" 600
cp key key0
printf 'port 80\n' | slc -q --sign-key key -a -o a.slc -
cp a.slc before.slc
printf 'port 81\n' | slc -q --sign-key key -a -o a.slc -
cmp -s key key0 && fail "the key is what it was"
printf 'port 82\n' > app.log
slc -q -F app.log --sign-key key -o a.slc -a --flush-interval 10ms &
pid=$!
until_true sh -c "slc -q --verify --signer $first a.slc | grep -q 'valid up to line 3'"
absent a.slc.tail
kill -KILL "$pid"
wait "$pid" || true
printf 'port 83\n' | slc -q --sign-key key -a -o a.slc -
run slc -q --verify --signer "$first" a.slc
exits 0
grep -q "valid up to line 4; signed by $first; what comes next by slcsig1" out || fail "$(cat out)"
next=$(sed 's/.*what comes next by //' out)
printf 'port 84\n' | slc -q --sign-key key -a -o before.slc -
run slc -q --verify --signer "$first" before.slc
exits 1
says 'not signed with the key that was to be next'
printf 'port 80\n' | slc -q --sign-key key -o forged.slc -
run slc -q --verify --signer "$first" forged.slc
exits 1
slc -q --keygen --sign --evolving -o series
first=$(sed -n 's/^# public key: //p' series)
for part in 1 2 3; do
  printf 'part %s\n' "$part" | slc -q --sign-key series -o "$part.slc" -
done
run slc -q --verify --signer "$first" 1.slc 2.slc 3.slc
exits 0
run slc -q --verify --signer "$first" 1.slc 3.slc
exits 1
next=$(slc -q --verify --signer "$first" 1.slc 2.slc | sed -n 's/^2.*what comes next by //p')
run slc -q --verify --signer "$next" 3.slc
exits 0
run slc -q --drop-before now --sign-key series 1.slc
one_error
exits 1 2
run slc -q --evolving --keygen
exits 2
printf 'SLC-EVOLVING-KEY-1QQ\n' > broken
chmod 600 broken
run slc -q --sign-key broken -o x.slc app.log
exits 1 2
says 'no evolving key as it was left'
absent x.slc

# what is committed is told, though there is no tail
mkfifo pipe
: > acks
slc -q --flush-interval 50ms --sign-key key --ack-fd 4 -o told.slc - < pipe 4>> acks &
pid=$!
exec 3> pipe
printf 'port 90\n' >&3
until_true sh -c '[ "$(tail -n 1 acks)" = 8 ]'
exec 3>&-
wait "$pid"
