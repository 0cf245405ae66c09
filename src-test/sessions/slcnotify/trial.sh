# --test tries rules: nobody is told, and each is explained; --stats tells how much was done.
cat > rules.yml <<'EOF'
rules:
  - name: fires
    query: a:1
    exec: touch told
  - name: too few
    query: a:* AND b:2
    on: count
    threshold: 3
    within: 1m
EOF
printf '%s\n' '{"a":1}' '{"a":2,"b":2}' '{"a":2,"b":2}' > sample
run slcnotify --test rules.yml < sample
exits 0
is "$(wc -l < out)" 1
absent told
says 'fires: 1 alert; of 3 events 1 answer it'
says 'too few: did not fire; of 3 events 2 answer it: 3 answer a:*, 2 answer b:2'
run slcnotify --test rules.yml --state s < sample
exits 2
one_error
run slcnotify --rules rules.yml --stats -f sample
exits 0
until_true test -e told
says '3 events, 1 alerts'
says 'fires: 1 alerts, 1 keys, 0 forgotten'
says 'exec touch: 1 delivered, 0 left out, 0 waiting, 0 lost'
