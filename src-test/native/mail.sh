# Alerts as mails to the real GreenMail: they arrive whole, a password lets in, TLS is checked, none is lost while it is away.
set -eu
bin=${SEMLOG_BIN:-target/image/bin}
[ -n "$(ls target/greenmail/*.jar 2>/dev/null)" ] || mvn -q -B -N dependency:copy@greenmail
jar=$(ls "$PWD"/target/greenmail/*.jar)
java=$(scripts/jdk25)/bin/java
bin=$(cd "$bin" && pwd)
work=$(mktemp -d)
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
fail() { echo "mail: $*" >&2; cat "$work/err" >&2; exit 1; }
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
smtp=$(port) smtps=$(port) api=$(port)
# Whether GreenMail takes requests: it says that it starts to before it does.
answers() { python3 -c 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1])' "http://127.0.0.1:$api/api/service/readiness" 2>/dev/null; }
start() {
  "$java" -XX:TieredStopAtLevel=1 "-Dgreenmail.smtp.hostname=127.0.0.1" "-Dgreenmail.smtp.port=$smtp" \
    "-Dgreenmail.smtps.hostname=127.0.0.1" "-Dgreenmail.smtps.port=$smtps" "-Dgreenmail.api.port=$api" \
    -Dgreenmail.api.hostname=127.0.0.1 "$@" -jar "$jar" >server 2>&1 3>&- &
  server=$!
  tries=200
  until answers; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "GreenMail does not start: $(cat server)"
    sleep 0.05
  done
}
# The mails in somebody's box: subject, addressees and text of each.
mails() {
  python3 - "http://127.0.0.1:$api/api/user/$1/messages" <<'PY'
import email, email.policy, json, sys, urllib.request
for mail in json.load(urllib.request.urlopen(sys.argv[1])):
    parsed = email.message_from_string(mail["mimeMessage"], policy=email.policy.default)
    print(parsed["Subject"], "|", parsed["To"], "|", parsed.get_content().splitlines()[0])
PY
}
# How many there are; none while the server starts.
count() { mails "$1" 2>/dev/null | wc -l; }
start -Dgreenmail.users=me:pass@y.org,x:x@y.org,z:z@y.org
echo '{"a":1,"@message":".línea"}' >events
"$bin/slcnotify" a:1 -f events --mail x@y.org --mail z@y.org --smtp "smtp://127.0.0.1:$smtp" >out 2>err || fail "exit code $?"
for box in x@y.org z@y.org; do
  [ "$(mails $box)" = "firing: a:1 #1 (a=1) events: .línea | x@y.org, z@y.org | a:1 #1 (a=1) events: .línea" ] ||
    fail "$box has $(mails $box)"
done

echo pass >secret
chmod 600 secret
"$bin/slcnotify" a:1 -f events --mail x@y.org --smtp "smtp://127.0.0.1:$smtp" --smtp-user me --smtp-password file:secret \
  >out 2>err || fail "exit code $?"
[ "$(count x@y.org)" -eq 2 ] || fail "the password does not let in"
echo wrong >secret
code=0
"$bin/slcnotify" a:1 -f events --mail x@y.org --smtp "smtp://127.0.0.1:$smtp" --smtp-user me --smtp-password file:secret \
  >out 2>err || code=$?
[ "$code" -eq 3 ] && grep -q 'does not let me in' err || fail "a wrong password lets in"

# GreenMail's certificate is of no authority, and of no host.
code=0
"$bin/slcnotify" a:1 -f events --mail x@y.org --smtp "smtps://localhost:$smtps" >out 2>err || code=$?
[ "$code" -eq 3 ] && grep -q 'certification path' err || fail "a certificate of nobody is trusted"
openssl s_client -connect "127.0.0.1:$smtps" </dev/null 2>/dev/null | openssl x509 >ca.pem
code=0
"$bin/slcnotify" a:1 -f events --mail x@y.org --smtp "smtps://localhost:$smtps" --tls-ca ca.pem >out 2>err || code=$?
[ "$code" -eq 3 ] && grep -q 'No name matching localhost' err || fail "a certificate of another host is trusted"
[ "$(count x@y.org)" -eq 2 ] || fail "a mail came where none may"

# GreenMail goes and comes back: the alert comes late, and once.
kill "$server"
wait "$server" || true
mkfifo live
"$bin/slcnotify" a:1 --mail x@y.org --smtp "smtp://127.0.0.1:$smtp" <live >out 2>err &
pid=$!
exec 3>live
cat events >&3
tries=200
until grep -q 'trying until it takes alerts' err; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || fail "nobody says that the server is away"
  sleep 0.05
done
start
tries=200
until [ "$(count x@y.org)" -eq 1 ]; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || fail "the mail was lost"
  sleep 0.05
done
exec 3>&-
wait "$pid" || fail "exit code $?"
[ "$(count x@y.org)" -eq 1 ] || fail "the mail came twice"
echo "mail: alerts reach GreenMail"
