# Values that are taken out are nowhere: not in what an archive restores to, nor in events, models and tails.
needs jq
head -n 300 "$CORPUS/auth.log" > auth.log
printf 'user=alice mail=alice@corp.example from 203.0.113.9 ticket T-4711\r\nuser=bob the end' >> auth.log
slc -j --multiline '' auth.log > told
jq -r '."@line" as $line | [.user, .src_ip, .ipv4, .email] | .[] | select(. != null) | "\($line) \(.)"' told > values
[ "$(wc -l < values)" -gt 100 ] || fail 'too few values'

# left FILE: the values that are words of their line
left() {
  awk 'NR == FNR { values[$1] = values[$1] " " $2; next }
    { n = split(values[FNR], told, " ")
      for (i = 1; i <= n; i++) {
        gsub(/[.]/, "[.]", told[i])
        if ($0 ~ "(^|[^A-Za-z0-9_])" told[i] "($|[^A-Za-z0-9_])") print FNR, told[i]
      } }' values "$1"
}
[ -n "$(left auth.log)" ] || fail 'left finds nothing'

# nothing is left of an archive of a file, and line endings are
echo 'a key that is long enough' > key
chmod 600 key
types='email,user,src_ip,ipv4=pseudonym'
run slc -q --redact "$types" --redact-key-file key --redact-pattern 'T-[0-9]+' -o a.slc auth.log
exits 0
silent
slc -dc a.slc > restored
is "$(left restored)" ''
! grep -q T-4711 restored || fail 'the ticket is left'
is "$(tr -dc '\r\n' < restored | md5sum)" "$(tr -dc '\r\n' < auth.log | md5sum)"
is "$(grep -c 'ticket <redacted>' restored)" 1

# the same key gives the same pseudonyms; addresses stay addresses
slc -q --redact "$types" --redact-key-file key -o b.slc auth.log
is "$(slc -dc b.slc | head -n 300 | md5sum)" "$(head -n 300 restored | md5sum)"
users() { slc -j "$1" | jq -r 'select(.user != null) | .user' | sort -u | wc -l; }
is "$(users a.slc)" "$(users auth.log)"
slc -j a.slc | jq -r 'select(.src_ip != null) | .src_ip' | grep -Eqv '^[0-9]+([.][0-9]+){3}$' && fail 'no address'

# events, live streams with what is archived beside them, and models
slc -j --multiline '' --redact user,src_ip,ipv4,email auth.log > events
is "$(left events)" ''
is "$(wc -l < events)" "$(wc -l < told)"
cat auth.log | slc -q -j --multiline '' --redact user,src_ip,ipv4,email -o c.slc - > events
is "$(left events)" ''
slc -dc c.slc > restored
is "$(left restored)" ''
run slc -q -j --redact user --multiline '' a.slc
exits 0
mkfifo pipe
slc -q --flush-interval 20ms --redact user,src_ip,ipv4,email -o live.slc - < pipe &
pid=$!
exec 3> pipe
cat auth.log >&3
until_true sh -c '[ -s live.slc.tail ] && [ "$(slc -dc live.slc | wc -l)" -ge 300 ]'
slc -dc live.slc > restored
is "$(left restored)" ''
exec 3>&-
wait "$pid"
slc -dc live.slc | grep -q 'user=<user> the end$' || fail 'the end is not there'
yes 'order of alice is done' | head -n 50 > same.log
slc -q --train --redact-pattern 'of [a-z]+' -o m.slcm same.log
! zstd -dc m.slcm 2> zstd.err | grep -aq alice || fail 'the value is in the model'
! grep -aq alice m.slcm || fail 'the value is in the model'

# what is said
run slc --redact user=pseudonym -o d.slc auth.log
says 'pseudonyms are of this run alone; --redact-key-file FILE makes the same ones again'
run slc -q --redact usr -o e.slc auth.log
exits 0
says "nothing was called 'usr', so it was not taken out; did you mean user?"
echo short > few
run slc -q --redact user=pseudonym --redact-key-file few -o f.slc auth.log
exits 2
one_error
says 'few: the key has fewer than 16 bytes'
absent f.slc
for words in '--redact user=hash' '--redact timestamp' '--redact-pattern (' '-d --redact user' '--redact-key-file key'; do
  run slc $words -o g.slc auth.log
  exits 2
  one_error
  absent g.slc
done

# a log that is followed is gone on with where it was left, though lines have other lengths in the archive
for n in 1 2 3 4 5; do echo "user=alice$n did $n"; done > f.log
for round in 1 2 3; do
  slc -q -F --flush-interval 20ms --redact user -o f.slc f.log &
  pid=$!
  echo "user=a and no more in round $round" >> f.log
  lines=$(wc -l < f.log)
  until_true sh -c "[ -e f.slc ] && [ \"\$(slc -q -dc f.slc 2> said | wc -l)\" -ge $lines ]"
  kill -KILL "$pid"
  wait "$pid" || true
done
sed 's/=[a-z0-9]*/=<user>/' f.log > wanted
slc -q -dc f.slc > restored 2> said
same wanted restored
