# --follow shows lines of a growing archive and of a growing file as they come, each once.
show() { # FILE: in the background, to "shown"
  slcgrep --follow -n failed "$1" > shown 2> err 3>&- &
  pid=$!
}
stop() {
  kill "$pid"
  wait "$pid" 2> /dev/null || :
  [ ! -s err ] || fail 'standard error is not empty'
}
printf 'login failed for a\nother\nlogin failed for b\n' > log

# An archive that slc appends to.
slc -q -c log > app.slc
show app.slc
until_true grep -q '^3:login failed for b$' shown
printf 'fine\nlogin failed for c\n' > more
slc -q -a -o app.slc more
until_true grep -q '^5:login failed for c$' shown
slc -q -a -o app.slc more
until_true grep -q '^7:login failed for c$' shown
stop
is "$(wc -l < shown)" 4

# An archive that is being written, whose lines are in its tail first.
mkfifo live
slc -q --flush-interval 100ms -o live.slc < live &
writer=$!
exec 3> live
cat log >&3
until_true test -s live.slc
show live.slc
until_true grep -q '^3:login failed for b$' shown
cat more >&3
until_true grep -q '^5:login failed for c$' shown
exec 3>&-
wait "$writer"
cat more > late
slc -q -a -o live.slc late
until_true grep -q '^7:login failed for c$' shown
stop
is "$(wc -l < shown)" 4

# A plain file, also when another takes its name.
cp log plain.log
show plain.log
until_true grep -q '^3:login failed for b$' shown
printf 'login failed' >> plain.log
printf ' for d\n' >> plain.log
until_true grep -q '^4:login failed for d$' shown
mv plain.log plain.log.1
printf 'login failed for e\n' > plain.log
until_true grep -q 'login failed for e$' shown
stop
is "$(wc -l < shown)" 4

run slcgrep --follow --count-by user log
exits 2
one_error
run slcgrep --follow -c failed log
exits 2
one_error
run slcgrep --follow failed log more
exits 2
says 'one file'
run slcgrep --follow failed missing
exits 2
one_error
run timeout 20 slcgrep --follow -m 1 failed app.slc
exits 0
is "$(cat out)" 'login failed for a'
