# A program for each alert: its words as they are, the alert as JSON on its standard input, and no shell.
needs jq
cat > take <<'EOF'
#!/bin/sh
printf '<%s>' "$@" >> words
cat >> alerts
[ ! -e refuse ]
EOF
chmod +x take
printf '%s\n' '{"a":1,"b":{"c":[1,2]},"@message":"x $(touch hacked) y"}' '{"a":2}' > events
run slcnotify a:1 -f events --exec "./take '\$(touch hacked)' \"a  b\" *"
exits 0
silent
is "$(cat words)" '<$(touch hacked)><a  b><*>'
absent hacked
is "$(jq -c '[.rule, ."@message", .event.b.c]' alerts)" '["a:1","x $(touch hacked) y",[1,2]]'
is "$(wc -l < out)" 1

# A program that says no has refused the alert; the others still come, and the exit code tells.
: > refuse
run slcnotify 'a:*' -f events --exec ./take
exits 3
says 'exit code 1; this alert is left out'
is "$(wc -l < out)" 2

# What cannot be meant is told before anything is read.
for wrong in '--exec nowhere' '--exec "x' '--webhook x' '--hmac env:X' '--webhook http://x --webhook-body {{lin}}' \
  '--webhook http://x --hmac key' '--syslog x' '--alertmanager x' '--mail x' '--max-notify 5' '--max-notify 0/min'; do
  run slcnotify a:1 -f events $wrong
  exits 2
  one_error
  no_output
done

# At most so many alerts, and one that sums up the others; standard output has all.
rm refuse alerts
for i in 1 2 3 4 5 6 7 8 9; do echo '{"a":1}'; done > events
run slcnotify a:1 -f events --exec ./take --max-notify 2/h
exits 0
is "$(wc -l < out)" 9
is "$(jq -c '[.rule, .count, .matched]' alerts)" '["a:1",1,[{"field":"a","value":"1"}]]
["a:1",2,[{"field":"a","value":"1"}]]
["suppressed alerts",7,[{"field":"a:1","value":"7"}]]'

# A rule has its own actions, which take the place of those of the command line.
cat > rules.yml <<'EOF'
rules:
  - name: own
    query: 'a:1'
    once: true
    exec: ./take own
  - name: other
    query: 'a:1'
    once: true
EOF
rm alerts words
run slcnotify --rules rules.yml -f events --exec './take all'
exits 0
is "$(grep -o '<[a-z]*>' words | sort | tr -d '\n')" '<all><own>'
printf 'rules:\n  - query: "a:1"\n    exec: nowhere\n' > wrong.yml
run slcnotify --rules wrong.yml -f events
exits 2
says 'wrong.yml:3:11'
