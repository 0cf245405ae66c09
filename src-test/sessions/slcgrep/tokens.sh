# A host without the identity finds sealed blocks by a token, and the identity shows of these what a search of all would.
run slc --keygen -o key
public=$(sed -n 's/^# public key: //p' key)
cp "$CORPUS/auth.log" log
run slc -q -r "$public" --tokens user,ipv4,portnumber -o a.slc log
exits 0
run slc -q -a -r "$public" --tokens user,ipv4 -o a.slc "$CORPUS/dpkg.log"
exits 0
run slc -q -a -r "$public" -o a.slc log
exits 0
run slc -l -i key a.slc
grep -q '(tokens: ipv4 .*, portnumber .*, user ' out || fail 'the size of the tokens is not listed'
run slc --verify -i key a.slc
exits 0

for query in 'user:root' 'user:ROOT AND NOT ipv4:10.0.0.0/8' 'ipv4:0.0.0.0/0 AND portnumber>=1024' 'user:nobody-of-them'; do
  run slc --make-token "$query" -i key a.slc
  exits 0
  cp out token
  run slcgrep --token token a.slc
  cp out found
  run slcgrep --identity key -Q "$query" a.slc
  cp out wanted
  run slcgrep --identity key --open found
  prints_file wanted
done
run slcgrep --identity key --open found -c
is "$(cat out)" 0
run slcgrep --open found
exits 2
says 'no identity was given'
run slcgrep --identity key -n --open found
exits 2
says '-n needs the lines that --token left out'

# a token is for one archive, as it was
run slc -q -a -r "$public" --tokens user -o a.slc log
run slcgrep --token token a.slc
says 'has grown since the token was made'
run slc -q -r "$public" --tokens user -o b.slc log
run slcgrep --token token b.slc
exits 2
one_error
says 'the token is of another archive'
head -c 60 token > half
run slcgrep --token half a.slc
exits 2
one_error
says 'a token that is not as it was written'
run slcgrep --token key a.slc
exits 2
says 'not a token'

# what has no tokens is refused
for query in 'user:r*' 'refused' 'host:web1' 'NOT user:root' '@timestamp>2026-01-01'; do
  run slc --make-token "$query" -i key a.slc
  exits 2
  one_error
  no_output
done
run slc --make-token user:root a.slc
exits 1
says 'no identity was given'
run slc -q --tokens user log
exits 2
says '--tokens finds what is in a sealed archive'

# time stands for the type timestamp, where nothing is called so
printf '2026-11-21T10:15:02Z up\n2026-11-21T11:15:02Z down\n' > times.log
run slcgrep -Q 'time>="2026-11-21 11:00"' times.log
prints <<END
2026-11-21T11:15:02Z down
END
printf '{"ts":"2026-11-21T10:15:02Z","time":7}\n' > times.log
run slcgrep -c -Q 'time>2026-11-21' times.log
is "$(cat out)" 0
