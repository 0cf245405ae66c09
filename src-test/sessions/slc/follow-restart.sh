# -F goes on where it was, over rotations in between: no line is lost or comes twice.
lines() { sed -n "$1,$2p" "$CORPUS/auth.log"; }
follow() {
  slc -q -F app.log web.log -o a.slc &
  pid=$!
}
restored() { slc -q -d -c a.slc 2> /dev/null | wc -l | grep -qx "$1"; }
lines 1 100 > app.log
lines 201 210 > web.log
follow
until_true restored 110
kill -KILL "$pid"
wait "$pid" || true
lines 101 150 >> app.log
mv app.log app.log.1
lines 151 170 > app.log
cp web.log web.log.1
lines 211 213 > web.log
follow
until_true restored 183
lines 214 215 >> web.log
until_true restored 185
kill -TERM "$pid"
code=0
wait "$pid" || code=$?
is "$code" 0
for log in "1 170" "201 215"; do
  lines $log > came
  run sh -c 'slc -q -d -c a.slc | grep -xFf came'
  prints_file came
done
run slc -q -F app.log web.log -o a.slc -j
exits 2
one_error
printf 'another\n' | slc -q -o b.slc -
mv b.slc a.slc
run slc -q -F app.log web.log -o a.slc
exits 1
one_error
says 'is not of the archive as it is'
