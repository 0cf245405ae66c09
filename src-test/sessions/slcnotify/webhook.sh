# A web server that fails, stalls and comes back gets each alert, signed; by TLS only who it says it is.
needs jq python3 openssl
cat > hook.py <<'EOF'
import hashlib, hmac, http.server, os, ssl, sys, time
class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        mode = open("mode").read().strip()
        if mode == "stall":
            time.sleep(30)
        if mode == "take": # before the answer, behind which the next one comes
            sign = "sha256=" + hmac.new(b"key", body, hashlib.sha256).hexdigest()
            os.write(out, b"%d %s\n" % (self.headers["X-Hub-Signature-256"] == sign, body))
        self.send_response(200 if mode == "take" else 503)
        self.end_headers()
    def log_message(self, *words): pass
out = os.open("got", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Hook)
if len(sys.argv) > 2:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain("cert.pem", "key.pem")
    server.socket = tls.wrap_socket(server.socket, server_side=True)
server.serve_forever()
EOF
port=$(free_port)
echo fail > mode
echo key > secret
chmod 600 secret
python3 hook.py "$port" > hook.out 2>&1 &
hook=$!
until_true python3 -c "import socket; socket.create_connection(('127.0.0.1', $port))"
mkfifo live
slcnotify n:1 n:2 n:3 --webhook "http://127.0.0.1:$port/x" --webhook-body '{"text":"{{rule}}"}' --hmac file:secret \
  < live > alerts 2> told &
pid=$!
exec 3> live
echo '{"n":1}' >&3
until_true grep -q 'answered 503' told
echo stall > mode
echo '{"n":2}' >&3
# Detection goes on while the receiver does not answer.
until_true grep -q 'n:2' alerts
echo take > mode
echo '{"n":3}' >&3
# What stalls is given up after ten seconds, and tried again after some more.
patience=30
until_true grep -q 'n:3' got
exec 3>&-
wait "$pid" || fail "exit code $?"
is "$(cat got)" '1 {"text":"n:1"}
1 {"text":"n:2"}
1 {"text":"n:3"}'
grep -q 'takes alerts again' told || fail 'nobody says that it works again'

# An address that is a secret comes from the environment, and no message shows it.
: > got
echo '{"n":1}' > events
run env "HOOK=http://127.0.0.1:$port/secret" slcnotify n:1 -f events --webhook env:HOOK
exits 0
until_true test -s got
is "$(cut -d' ' -f2- got | jq -c '[.rule, .event]')" '["n:1",{"n":1}]'
echo fail > mode
run env "HOOK=http://127.0.0.1:$port/secret" slcnotify n:1 -f events --webhook env:HOOK
exits 3
says "webhook http://127.0.0.1:$port: answered 503"
! grep -q secret err || fail 'the secret is shown'
kill "$hook"

echo take > mode
: > got
port=$(free_port)
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem \
  -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost 2> /dev/null
python3 hook.py "$port" tls > hook.out 2>&1 &
hook=$!
until_true python3 -c "import socket; socket.create_connection(('127.0.0.1', $port))"
run slcnotify n:1 -f events --webhook "https://localhost:$port/" --tls-ca cert.pem
exits 0
is "$(wc -l < got)" 1
run slcnotify n:1 -f events --webhook "https://localhost:$port/"
exits 3
run slcnotify n:1 -f events --webhook "https://127.0.0.1:$port/" --tls-ca cert.pem
exits 3
is "$(wc -l < got)" 1
run slcnotify n:1 -f events --webhook "https://localhost:$port/" --tls-ca key.pem
[ "$code" -ne 0 ] || fail 'a key is no certificate'
says key.pem
kill "$hook"
