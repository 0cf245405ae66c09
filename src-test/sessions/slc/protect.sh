# Protected values are for those alone who have the second key; with both, all is as if nothing had been protected.
needs age jq
slc --keygen -o reader 2> said
slc --keygen -o auditor 2> said
to=$(sed -n 's/^# public key: //p' reader)
{
  echo '# who may see names'
  sed -n 's/^# public key: //p' auditor
} > auditors.txt
head -n 300 "$CORPUS/auth.log" > auth.log
printf 'user=alice_of_accounts mail=alice@corp.example says <protected:user>\r\nuser=bob the end' >> auth.log
run slc -q -r "$to" --protect user,email=auditors.txt -o a.slc auth.log
exits 0
silent

# both keys: byte for byte, also by the real age's identity files
run slc -d -c -i reader -i auditor a.slc
exits 0
prints_file auth.log
run slcgrep --identity reader --identity auditor -c -Q 'user:alice_of_accounts' a.slc
exits 0
is "$(cat out)" 1
slcgrep -n alice auth.log > wanted
run slcgrep -n --identity reader --identity auditor alice a.slc
prints_file wanted

# the first key alone: nothing, and a word on how to get it
run slc -d -c -i reader a.slc
exits 1
one_error
says 'a.slc: protected: user, email; sealed for 1 X25519 key'
says '--partial'
run slc -d -i reader -o b.log a.slc
exits 1
absent b.log
run slc -d -c -i auditor a.slc
exits 1
run slcgrep --identity reader sshd a.slc
exits 2
no_output
says 'a.slc: protected: user, email'
run sh -c 'slcgrep --identity reader --identity auditor sshd - < a.slc'
exits 2
no_output
says 'search the file'

# with --partial the rest, and nothing of them matches
slc -d -c --partial -i reader a.slc > partial
is "$(wc -l < partial)" "$(wc -l < auth.log)"
! grep -q 'alice_of\|alice@corp' partial || fail 'a value is there'
is "$(tail -n 1 partial)" 'user=<protected:user> the end'
run slcgrep --partial --identity reader -c 'alice_of_accounts' a.slc
exits 1
is "$(slcgrep --partial --identity reader -c 'user=<protected:user> ' a.slc)" 2
slc -j --partial -i reader a.slc | jq -r 'select(.user != null) | .user' | sort -u > users
! grep -q 'alice_of' users || fail 'a value is in an event'

# it is sound and proven for who has the first key, but no repaired archive has them in clear
run slc -t -i reader a.slc
exits 0
says 'sound, 302 lines'
run slc --verify -i reader a.slc
exits 0
head -c $(($(stat -c %s a.slc) - 20)) a.slc > cut.slc
run slc --repair -r "$to" -i reader -i auditor -o mended.slc cut.slc
exits 2
one_error
absent mended.slc

# a stream, killed: its tail has them sealed as well
mkfifo pipe
slc -q --flush-interval 20ms -r "$to" --protect user,email=auditors.txt -o live.slc - < pipe &
pid=$!
exec 3> pipe
cat auth.log >&3
until_true sh -c '[ -s live.slc.tail ] && [ "$(slc -q -dc -i reader -i auditor live.slc 2> said | wc -l)" -ge 301 ]'
kill -KILL "$pid"
wait "$pid" || true
exec 3>&-
run slc -q -d -c --partial -i reader live.slc
! grep -q 'alice_of' out || fail 'a value is there'
head -n 301 auth.log > whole
run slc -q -d -c -i reader -i auditor live.slc
prints_file whole
slc -q -a -r "$to" --protect user,email=auditors.txt -o live.slc whole
cat whole whole > twice
run slc -q -d -c -i reader -i auditor live.slc
prints_file twice

# what cannot be meant
for words in '--protect user=auditors.txt' '-r R --protect user' '-r R --protect =auditors.txt' '-r R --protect user=reader' \
  '-r R -j --protect user=auditors.txt' '-r R -F --rotate 1d --protect user=auditors.txt' '--partial'; do
  # shellcheck disable=SC2046 # the words are several
  run slc $(echo "$words" | sed "s/ R / $to /; s/^-r R /-r $to /") -o c.slc auth.log
  [ "$code" -ne 0 ] || fail "taken: $words"
  one_error
  absent c.slc
done
