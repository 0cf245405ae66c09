# --rotate goes on in another archive, which names the one before; -F goes on in the last one.
slc -q --keygen --sign -o sign
signer=$(sed -n 's/^# public key: //p' sign)
lines() { seq -f 'Nov 21 10:15:00 host app[%g]: started worker' "$1" "$2"; }
lines 1 100 > app.log
slc -q -F app.log --sign-key sign -o 'app-%Y-%%.slc' --rotate 1s &
pid=$!
year=$(date +%Y)
until_true sh -c "slc -q -d -c app-$year-%.slc | grep -q 'app.100.'"
sleep 1.1
lines 101 200 >> app.log
until_true sh -c "slc -q -d -c app-$year-%-2.slc | grep -q 'app.200.'"
kill -KILL "$pid"
wait "$pid" || true
lines 201 250 >> app.log
slc -q -F app.log --sign-key sign -o 'app-%Y-%%.slc' --rotate 1d &
pid=$!
until_true sh -c "slc -q -d -c app-$year-%-2.slc | grep -q 'app.250.'"
kill -TERM "$pid"
wait "$pid"
run slc -q -d -c app-$year-%.slc app-$year-%-2.slc
exits 0
prints_file app.log
run slc -q --verify --signer "$signer" app-$year-%.slc app-$year-%-2.slc
exits 0
prints <<EOF
app-$year-%.slc: complete, 100 lines; signed by $signer
app-$year-%-2.slc: open, valid up to line 150; signed by $signer
EOF
run sh -c "slc -q --verify --signer $signer app-$year-%-2.slc | grep -c 'goes on an archive that was not given before it'"
exits 0
awk 'BEGIN { srand(1); for (i = 0; i < 900000; i++) printf "token %d of %d\n", rand() * 2^31, i }' > all
cat all | slc -q -1 -M 64M --rotate 100K -o 'big-%j.slc' -
day=$(date +%j)
[ -f "big-$day-3.slc" ] || fail "not three archives"
for number in '' -2 -3 -4 -5 -6 -7 -8 -9; do
  [ ! -f "big-$day$number.slc" ] || slc -q -d -c "big-$day$number.slc"
done > came
same all came
for words in '--rotate 1d app.log' '--rotate 1d -o a-%Q.slc -F app.log' '--rotate soon -o a.slc -F app.log' '--rotate 1d -a -o a.slc -F app.log' '-d --rotate 1d -o a.slc app.log'; do
  run slc $words
  exits 1 2
  one_error
done
