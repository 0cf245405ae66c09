# The rules of examples/rules/failures.yml over lines as services write them: each abuse with its address, and nothing else.
cat > auth.log <<'EOF'
Jan 10 10:00:01 web sshd[77]: Failed password for invalid user guest from 192.0.2.7 port 41 ssh2
Jan 10 10:00:02 web sshd[77]: Accepted password for anna from 192.0.2.8 port 42 ssh2
Jan 10 10:00:03 mail dovecot: imap-login: Disconnected (auth failed, 1 attempts): user=<a@x.example>, method=PLAIN, rip=192.0.2.9, lip=10.0.0.1
Jan 10 10:00:04 mail postfix/smtpd[9]: NOQUEUE: reject: RCPT from unknown[192.0.2.10]: 554 5.7.1 Relay access denied
Jan 10 10:00:05 db mysqld[9]: 3 [Note] Access denied for user 'root'@'192.0.2.11' (using password: YES)
Jan 10 10:00:06 ftp vsftpd[9]: pam_unix(vsftpd:auth): authentication failure; logname= uid=0 euid=0 tty=ftp ruser=x rhost=192.0.2.12
Jan 10 10:00:07 web sshd[78]: Connection from 192.0.2.13 port 43 on 10.0.0.1 port 22
Jan 10 10:00:08 web sshd[78]: Disconnecting: Too many authentication failures [preauth]
EOF
run slcnotify --rules "$EXAMPLES/rules/failures.yml" --format text auth.log
exits 0
silent
sed 's/ #.*//' out | sort > told
cat > expected <<'EOF'
dovecot [src_ip|rip|rhost|ipv4=192.0.2.9]
mysqld-auth [src_ip|src_host|ipv4=192.0.2.11]
postfix [src_ip|src_ip2|ipv4=192.0.2.10]
sshd [src_ip|src_host|rhost|ipv4|hostname|host2|peer|address(@message)=192.0.2.13]
sshd [src_ip|src_host|rhost|ipv4|hostname|host2|peer|address(@message)=192.0.2.7]
vsftpd [rhost|src_ip|ipv4=192.0.2.12]
EOF
same told expected
