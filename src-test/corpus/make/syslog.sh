# rsyslogd with sshd, sudo, su, cron and logger on one host; the same messages in three formats.
need rsyslogd sshd ssh sudo cron logger
useradd -m -s /bin/sh alice
useradd -m -s /bin/sh bob
echo 'alice ALL=(ALL) NOPASSWD: /usr/bin/id, /usr/bin/ls' > /etc/sudoers.d/alice
cat > /srv/rsyslog.conf <<'CONF'
module(load="imuxsock")
$umask 0022
*.* action(type="omfile" file="/srv/traditional" template="RSYSLOG_TraditionalFileFormat")
*.* action(type="omfile" file="/srv/rfc3339" template="RSYSLOG_FileFormat")
*.* action(type="omfile" file="/srv/rfc5424" template="RSYSLOG_SyslogProtocol23Format")
auth,authpriv.* action(type="omfile" file="/srv/auth" template="RSYSLOG_TraditionalFileFormat")
CONF
rsyslogd -n -f /srv/rsyslog.conf -i /run/rsyslogd.pid &
until_true 10 test -S /dev/log
mkdir -p /run/sshd /srv/ssh
ssh-keygen -q -t ed25519 -N '' -f /srv/ssh/host
for user in alice bob; do
  ssh-keygen -q -t ed25519 -N '' -f "/srv/ssh/$user" -C "$user@web1"
  mkdir -p "/home/$user/.ssh"
  cp "/srv/ssh/$user.pub" "/home/$user/.ssh/authorized_keys"
  chown -R "$user:" "/home/$user/.ssh"
  passwd -d "$user" > /dev/null
done
/usr/sbin/sshd -D -h /srv/ssh/host -o Port=22 -o UsePAM=yes -o PasswordAuthentication=yes \
  -o MaxStartups=50:30:100 -o LogLevel=VERBOSE &
printf '* * * * * root logger -t backup "nightly copy skipped: disk 81%% full"\n' > /etc/cron.d/backup
cron -f &
until_true 10 ssh-keyscan -p 22 127.0.0.1

# try FROM USER KEY: one login from that address
try() {
  timeout 20 ssh -n -b "$1" -i "$3" -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR \
    -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "$2@10.0.0.1" true || true
} 2> /dev/null

# guess FROM USER: a password login that fails
guess() {
  printf '#!/bin/sh\necho secret%s\n' "$2" > /srv/askpass
  chmod +x /srv/askpass
  SSH_ASKPASS=/srv/askpass SSH_ASKPASS_REQUIRE=force timeout 30 ssh -n -b "$1" \
    -o PubkeyAuthentication=no -o NumberOfPasswordPrompts=1 -o LogLevel=ERROR \
    -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "$2@10.0.0.1" true || true
} 2> /dev/null

for round in 1 2 3 4 5 6; do
  for from in 7 9 12 15 31; do
    try "10.0.0.$from" alice /srv/ssh/alice
    try "10.0.0.$from" bob /srv/ssh/alice
    guess "10.0.0.$from" "admin$round" &
    guess "10.0.0.$from" root &
    su -s /bin/sh alice -c 'sudo -n /usr/bin/id; sudo -n /usr/bin/cat /etc/shadow' \
      > /dev/null 2>&1 || true
    logger -t backup -p user.info "round $round: copied $((round * from * 37)) files in ${from}.${round}s"
    logger -t app -p local0.err -i "worker $from lost its queue orders-$round, retry in $((from * 100))ms"
    logger -p daemon.warning --rfc5424=notime,notq --sd-id meter@32473 \
      --sd-param "unit=\"pump$from\"" "pressure $((900 + from)) hPa"
  done
done
sleep 75
keep /srv/traditional syslog-traditional.log
keep /srv/rfc3339 syslog-rfc3339.log
keep /srv/rfc5424 syslog-rfc5424.log
keep /srv/auth auth.log
