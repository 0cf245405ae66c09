# systemd-journald alone on the host, fed by logger and systemd-cat; read back by journalctl.
# The journal is read in the forms that people pipe on: export, JSON and short-iso.
need /lib/systemd/systemd-journald journalctl systemd-cat logger
echo 4b7c1a90-2d3e-4f50-8a61-72839495a6b7 > /srv/boot_id
mount --bind /srv/boot_id /proc/sys/kernel/random/boot_id
mkdir -p /run/systemd /run/log/journal /var/log/journal
ln -s /run/systemd/journal/dev-log /dev/log
mount -t tmpfs tmpfs /var/log/journal
cat > /etc/systemd/journald.conf <<'CONF'
[Journal]
Storage=volatile
ReadKMsg=no
RateLimitBurst=0
CONF
/lib/systemd/systemd-journald &
until_true 10 test -S /run/systemd/journal/dev-log
until_true 10 test -S /run/systemd/journal/stdout
for round in $(seq 1 40); do
  logger -t httpd -p daemon.info "10.0.0.$((round % 40 + 2)):5$round \"GET /item/$((round * 131)) HTTP/1.1\" port 8000 status 200"
  logger -t httpd -p daemon.err "upstream 10.0.1.20:5432 timed out after $((round * 17))ms"
  echo "job $round done in $((round * 3)).${round}s" | systemd-cat -t batch -p notice
  logger -t kernel-check -p user.warning "temperature $((60 + round % 9)) C on cpu$((round % 4))"
done
logger --journald <<'FIELDS'
MESSAGE=first line
MESSAGE=second value
PRIORITY=3
ORDER_ID=4711
FIELDS
logger --journald <<'FIELDS'
MESSAGE=order 4712 shipped
PRIORITY=6
ORDER_ID=4712
FIELDS
python3 - <<'PY' || true
import socket
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
text = b"stack trace:\n\tat Shop.pay(Shop.java:17)\n\tat Shop.main(Shop.java:3)"
s.connect("/run/systemd/journal/socket")
s.send(b"MESSAGE\n" + len(text).to_bytes(8, "little") + text + b"\nPRIORITY=2\nSYSLOG_IDENTIFIER=shop\n")
PY
sleep 1
journalctl --sync || true
j() { journalctl --directory=/run/log/journal --no-pager "$@"; }
j -o export > /srv/export
j -o json > /srv/json
j -o short-iso > /srv/short-iso
j -o short-precise > /srv/short-precise
keep /srv/export journal.export 200000
keep /srv/json journal.json
keep /srv/short-iso journal-short-iso.log
keep /srv/short-precise journal-short-precise.log
