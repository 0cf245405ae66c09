# The rules of examples/rules/services.yml over logs as services write them: six failures are told of, five are none.
clock() { printf '%02d:%02d' $(($1 / 60)) $(($1 % 60)); }
i=0
while [ $i -lt 6 ]; do
  t=$(clock $((i * 3)))
  echo "Jan 10 10:$t web sshd[77]: Invalid user guest$i from 192.0.2.7 port 4$i"
  echo "Jan 10 10:$t db mysql[9]: 2026-01-10T10:$t.000001Z 3 [Note] Access denied for user 'root'@'192.0.2.8' (using password: YES)"
  echo "Jan 10 10:$t mail dovecot: imap-login: Disconnected (auth failed, 1 attempts): user=<a$i@x.example>, method=PLAIN, rip=192.0.2.9, lip=10.0.0.1, TLS"
  [ $i -eq 5 ] || echo "Jan 10 10:$t web sshd[78]: Invalid user calm from 192.0.2.10 port 5$i"
  i=$((i + 1))
done > syslog
i=0
while [ $i -lt 12 ]; do
  echo "192.0.2.20 - - [10/Jan/2026:10:00:$(printf %02d $i) +0000] \"GET /admin$i.php HTTP/1.1\" 404 196 \"-\" \"curl/8\""
  echo "192.0.2.21 - - [10/Jan/2026:10:00:$(printf %02d $i) +0000] \"GET /index.html HTTP/1.1\" 200 96 \"-\" \"curl/8\""
  i=$((i + 1))
done > access
i=0
while [ $i -lt 6 ]; do
  echo "logger=context userId=0 orgId=0 uname= t=2026-01-10T10:00:0$i.5Z level=info msg=Unauthorized error=\"[password-auth.failed] no user found\" remote_addr=192.0.2.30"
  i=$((i + 1))
done > grafana
for log in syslog access grafana; do
  slc -q -j $log > events
  run slcnotify --rules "$EXAMPLES/rules/services.yml" -f events --format text
  exits 0
  silent
  grep -v resolved out | sed 's/ #.*//'
done > told
sort told > sorted
cat > expected <<'EOF'
dovecot-slow-bf [rip=192.0.2.9]
dovecot-slow-bf_user-enum [rip=192.0.2.9]
dovecot-time-based-bf [rip=192.0.2.9]
grafana-bf [remote_addr=192.0.2.30]
http-probing [src_ip=192.0.2.20]
mysql-bf [src_ip=192.0.2.8]
ssh-bf [src_ip=192.0.2.7]
ssh-bf_user-enum [src_ip=192.0.2.7]
EOF
same sorted expected
