# Conditions over time: a burst by address, a user never seen, a host that is silent, and what --pass lets through.
event() { echo "{\"@timestamp\":\"2026-01-01T00:00:$1Z\",\"@message\":\"$2\",\"user\":\"$3\",\"ip\":\"$4\"}"; }
{
  event 00 'login failed' a 10.0.0.1
  event 01 'login failed' b 10.0.0.1
  event 02 'login ok' a 10.0.0.2
  event 03 'login failed' c 10.0.0.1
  event 30 'login ok' b 10.0.0.1
} > events
run slcnotify --on count --threshold 3 --within 10s --by ip failed -f events
exits 0
silent
is "$(wc -l < out)" 2
grep -q '"state":"firing","count":3,"by":{"ip":"10.0.0.1"},"time":"2026-01-01T00:00:03Z"' out || fail 'no burst'
grep -q '"state":"resolved".*"time":"2026-01-01T00:00:10Z"' out || fail 'not resolved'
run slcnotify --on sequence --within 1m --by user failed ok -f events --format text
is "$(cat out)" 'failed -> ok [user=a] #1 (@message=ok) events: login ok
failed -> ok [user=b] #1 (@message=ok) events: login ok'
run slcnotify --on new --learn 1s --by user 'user:*' -f events
is "$(grep -c '"by":{"user":"c"}' out)" 1
run slcnotify --on absent --within 20s login -f events
is "$(grep -c 'state' out)" 2
run slcnotify --pass --once ok -f events
grep -v '"rule"' out > passed
same passed events
is "$(wc -l < out)" 6
run slcnotify --on count --within 1m x -f events
exits 2
one_error
says --threshold

# On a pipe an absence is noticed though nothing comes any more.
mkfifo live
slcnotify --on absent --within 1s --lateness 0 a:1 < live > told &
pid=$!
exec 3> live
echo '{"a":1}' >&3
until_true grep -q firing told
echo '{"a":1}' >&3
until_true grep -q resolved told
exec 3>&-
wait "$pid"

# A file that grows is read on.
: > grows
slcnotify --follow -f grows a:2 > told &
pid=$!
echo '{"a":2}' >> grows
until_true grep -q firing told
kill "$pid"
wait "$pid" || :
