# No trigger, a word that is none and a missing file: exit 2, each with one error.
run slcnotify < /dev/null
exits 2
one_error
no_output
run slcnotify 'portnumber:' < /dev/null
exits 2
one_error
run slcnotify '(a:1 OR' < /dev/null
exits 2
one_error
run slcnotify --onec a:1 < /dev/null
exits 2
says --once
run slcnotify --help
exits 0
silent
run slcnotify --version
exits 0
run slcnotify a:1 -f missing.json
[ "$code" -ne 0 ] || fail 'a missing file is no error'
one_error
says missing.json
exits 2
echo '{"a":2}' > events
run slcnotify events
exits 2
one_error
says 'slcnotify TRIGGER events'
no_output
run slcnotify a:2 'b>=' -f events
exits 2
no_output
says 'b>='
run slcnotify a:2 -f missing.json -f events
exits 2
one_error
is "$(wc -l < out)" 1
