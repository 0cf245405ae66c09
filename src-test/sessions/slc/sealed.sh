# Sealed archives with the real programs, and with the real age: who has the identity reads them, nobody else.
needs age age-keygen
run slc --keygen -o key
exits 0
is "$(stat -c %a key)" 600
public=$(sed -n 's/^# public key: //p' key)
says "public key: $public"
is "$(age-keygen -y key)" "$public"
age-keygen -o second 2> made
age-keygen -o stranger 2> made
age-keygen -y second > recipients
cp "$CORPUS/auth.log" log

run slc -q -r "$public" -R recipients log
exits 0
silent
cp log.slc sealed.slc
for key in key second; do
  run slc -q -d -c -i "$key" sealed.slc
  exits 0
  prints_file log
done
run slc -q -d -c sealed.slc
exits 1
one_error
no_output
says 'sealed for 2 X25519 keys, and no identity was given'
run slc -q -t -i stranger sealed.slc
exits 1
one_error
says 'none of what was given opens it'
run slc -q -t -i log sealed.slc
exits 1
says 'log, line 1: not an identity'
SLC_IDENTITY=key run slc -q -t sealed.slc
exits 0
chmod 644 second
run slc -q -t -i second sealed.slc
exits 0
says 'others can read this secret'

# what anybody can tell
run slc -l sealed.slc
exits 0
grep -q 'whole .*sealed.slc (for 2 X25519 keys)' out || fail 'the recipients are not listed'
run slc -l -i key sealed.slc
grep -q " $(wc -l < log) .*(for 2 X25519 keys)" out || fail 'the lines are not listed'
run slc --key-header sealed.slc
exits 0
cp out header.age
age -d -i key header.age > secret
is "$(stat -c %s secret)" 32

# appending needs the recipients only
run slc -q -a -r "$public" -o sealed.slc "$CORPUS/dpkg.log"
exits 0
run slc -q -a -o sealed.slc log
says 'is sealed, and what is appended is not'
cat log "$CORPUS/dpkg.log" log > all
run slc -q -d -c -i key sealed.slc
exits 0
prints_file all

# searching
run slcgrep --identity key -c Failed log.slc
exits 0
is "$(cat out)" "$(grep -c Failed log)"
run slcgrep --identity second -Q 'pid>100' log.slc
exits 0
cp out found
run slcgrep -Q 'pid>100' log
prints_file found
run slcgrep Failed log.slc
exits 2
one_error
says 'no identity was given'

# altered
cp log.slc altered.slc
printf x | dd of=altered.slc bs=1 seek=$(($(stat -c %s altered.slc) / 2)) conv=notrunc status=none
run slc -q -t -i key altered.slc
exits 1
one_error

# passphrases
printf 'correct horse\n' > words
chmod 600 words
run slc -q --passphrase-file words -o p.slc log
exits 0
WORDS='correct horse' run slc -q -t --passphrase-env WORDS p.slc
exits 0
run slc -q -t --passphrase-command 'cat words' p.slc
exits 0
run slc -q -t --passphrase-fd 3 p.slc 3< words
exits 0
run sh -c 'cat words | slc -q -t --passphrase-fd 3 p.slc 3<&0'
exits 0
run slc -q -t --passphrase-command 'echo asked >> asked; cat words' p.slc
exits 0
is "$(wc -l < asked)" 1
run sh -c 'cat words | slc -q -j -o q.slc --passphrase-fd 3 p.slc 3<&0 > events'
exits 0
run slc -q -t --passphrase-file words q.slc
exits 0
WORDS=wrong run slc -q -t --passphrase-env WORDS p.slc
exits 1
says 'sealed for a passphrase, and none of what was given opens it'
run slc -l p.slc
grep -q '(for a passphrase)' out || fail 'the passphrase is not listed'
run slc -q -p -r "$public" -o no.slc log
exits 2

# a stream whose writer is killed, and one that goes on without being able to read it
mkfifo pipe
slc -q -r "$public" --flush-interval 100ms -o live.slc - < pipe &
pid=$!
exec 3> pipe
head -n 50 log >&3
until_true sh -c 'slc -l -i key live.slc | grep -q "(50 lines in its tail)"'
run slcgrep --identity key -c '' live.slc
is "$(cat out)" 50
kill -KILL "$pid"
wait "$pid" || true
exec 3>&-
run slc -q -a -r "$public" -o live.slc "$CORPUS/dpkg.log"
exits 0
absent live.slc.tail
head -n 50 log > came
cat "$CORPUS/dpkg.log" >> came
run slc -q -d -c -i key live.slc
exits 0
prints_file came
