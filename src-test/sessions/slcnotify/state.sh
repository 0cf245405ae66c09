# With a state a restart neither repeats nor forgets: keys, counts, what lasts, how far files were read, alerts that wait.
needs jq
event() { echo "{\"@timestamp\":\"2026-01-01T00:00:$1Z\",\"user\":\"$2\"}"; }
notify() { run slcnotify --on new --learn 0 --by user 'user:*' --state state -f events --format text "$@"; }
{ event 00 a; event 01 b; event 02 a; } > events
notify
exits 0
is "$(cut -d'#' -f1 out)" 'user:* [user=a] 
user:* [user=b] '
notify
exits 0
no_output
# The file has grown, by half an event at its end.
event 03 b >> events
event 04 c >> events
event 05 d | tr -d '\n' | head -c 30 >> events
notify
is "$(cut -d'#' -f1 out)" 'user:* [user=c] 
bad record '
event 05 d | tail -c +31 >> events
notify
is "$(cut -d'#' -f1 out)" 'user:* [user=d] '
# Another file has the name now.
rm events
{ event 06 a; event 07 e; } > events
notify
is "$(cut -d'#' -f1 out)" 'user:* [user=e] '

# Counts go on, and what fires is resolved by the next run.
count() { run slcnotify --on count --threshold 3 --within 1m --by user 'user:*' --state counts --format text; }
{ event 00 a; event 01 a; } | count
no_output
event 02 a | count
is "$(cut -d' ' -f1-3 out)" 'user:* [user=a] #3'
{ event 03 b; echo '{"@timestamp":"2026-01-01T00:02:00Z","user":"b"}'; } | count
is "$(cut -d' ' -f1-4 out)" 'user:* [user=a] resolved #3'

# What its receiver did not take waits beside the state, and is tried by the next run.
cat > take <<'EOF'
#!/bin/sh
[ -e open ] || exit 75
cat >> taken
EOF
chmod +x take
event 00 a > one
run slcnotify user:a -f one --exec ./take --state spooled
exits 3
says '1 alerts were not delivered'
says 'they are kept'
: > open
run slcnotify user:a -f one --exec ./take --state spooled
exits 0
is "$(jq -c '[.rule, .count]' taken)" '["user:a",1]'

# Killed outright: what was saved is there, and all of it.
mkfifo live
slcnotify --on new --learn 0 --by user 'user:*' --state killed < live > alerts &
pid=$!
exec 3> live
event 00 a >&3
until_true test -s killed
kill -9 "$pid"
exec 3>&-
wait "$pid" || :
event 01 a > one
run slcnotify --on new --learn 0 --by user 'user:*' --state killed -f one
exits 0
no_output

# Told to end, it saves what it has seen.
slcnotify --on new --learn 0 --by user 'user:*' --state asked < live > ended &
pid=$!
exec 3> live
event 00 z >&3
until_true test -s ended
kill -TERM "$pid"
wait "$pid" || fail "exit code $?"
exec 3>&-
event 01 z > one
run slcnotify --on new --learn 0 --by user 'user:*' --state asked -f one
no_output

# Not ours, damaged, or in use.
echo something > other
run slcnotify user:a -f one --state other
[ "$code" -ne 0 ] || fail 'another file is no state'
one_error
is "$(cat other)" something
printf x >> asked
run slcnotify user:a -f one --state asked
[ "$code" -ne 0 ] || fail 'damage is not noticed'
one_error
slcnotify user:a --state used < live &
pid=$!
exec 3> live
until_true test -e used.lock
sleep 1
run slcnotify user:a -f one --state used
[ "$code" -ne 0 ] || fail 'two use one state'
says 'another slcnotify uses this state'
exec 3>&-
wait "$pid"
