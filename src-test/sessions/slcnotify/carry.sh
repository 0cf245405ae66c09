# A field of one line of a connection is carried to the later ones: through a restart, and told of when rules are tried.
cat > rules.yml <<'EOF'
carry:
  - query: sshd AND "Connection from"
    field: src_ip
    as: peer
    by: host, pid
    within: 2m
rules:
  - name: gave up
    query: sshd AND "Too many" AND peer:*
    by: peer
EOF
cat > auth.log <<'EOF'
Jan 10 10:00:01 web sshd[77]: Connection from 192.0.2.7 port 41
Jan 10 10:00:02 web sshd[78]: Connection from 192.0.2.8 port 42
Jan 10 10:00:03 web sshd[77]: Disconnecting: Too many authentication failures [preauth]
Jan 10 10:00:04 web sshd[79]: Disconnecting: Too many authentication failures [preauth]
EOF
run slcnotify --test rules.yml --format text auth.log
exits 0
is "$(cut -d'#' -f1 out)" 'gave up [peer=192.0.2.7] '
says 'carry peer: 2 values taken, 1 events given one'
says 'gave up: 1 alert'
run slcnotify --rules rules.yml --state seen auth.log
exits 0
cat >> auth.log <<'EOF'
Jan 10 10:00:05 web sshd[78]: Disconnecting: Too many authentication failures [preauth]
EOF
run slcnotify --rules rules.yml --state seen --format text --stats auth.log
exits 0
is "$(cut -d'#' -f1 out)" 'gave up [peer=192.0.2.8] '
says 'carry peer: 2 keys, 0 forgotten'
sed -i 's/within: 2m/wihtin: 2m/' rules.yml
run slcnotify --rules rules.yml auth.log
exits 2
one_error
no_output
says 'rules.yml:6:5'
says 'did you mean within?'
