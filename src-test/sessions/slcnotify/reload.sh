# SIGHUP: rules are read again, those that stay keep what they saw; with a mistake in them those before stay.
rules() {
  cat > rules.yml <<EOF
rules:
  - {name: stays, query: 'a:*', on: count, threshold: 3, within: 1h}
  - {name: $1, query: 'a:$2'}
EOF
}
rules first 1
mkfifo live
slcnotify --rules rules.yml --format text < live > alerts 2> told &
pid=$!
exec 3> live
echo '{"a":1}' >&3
until_true grep -q 'first #1' alerts
rules second 2
kill -HUP "$pid"
until_true grep -q 'the rules were read again' told
{ echo '{"a":1}'; echo '{"a":2}'; } >&3
until_true grep -q 'second #1' alerts
until_true grep -q 'stays #3' alerts
is "$(grep -c first alerts)" 1
printf 'rules:\n  - quarry: x\n' > rules.yml
kill -HUP "$pid"
until_true grep -q 'those before stay: rules.yml:2:5' told
grep -q 'did you mean query?' told || fail 'no hint'
echo '{"a":2}' >&3
until_true grep -q 'second #2' alerts
exec 3>&-
wait "$pid" || fail "exit code $?"
# A file that was moved away since is no trigger now.
rules third 3
echo '{"a":3}' > app.json
slcnotify --rules rules.yml --format text --state s --stats -F app.json > alerts 2> told &
pid=$!
until_true grep -q 'third #1' alerts
mv app.json old.json
kill -HUP "$pid"
until_true grep -q 'the rules were read again' told
kill "$pid"
wait "$pid" || true
grep -q 'third: ' told || fail 'no statistics'
if grep -q 'app.json: 0 alerts' told; then fail 'a file became a trigger'; fi
