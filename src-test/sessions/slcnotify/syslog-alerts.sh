# The real rsyslog gets alerts by TCP, UDP and TLS.
needs rsyslogd python3 jq openssl socat
port=$(free_port)
secure=$(free_port)
cat > rsyslog.conf <<EOF
global(workDirectory="$PWD" maxMessageSize="64k")
module(load="imtcp")
module(load="imudp")
input(type="imtcp" port="$port" address="127.0.0.1" ruleset="all")
input(type="imudp" port="$port" address="127.0.0.1" ruleset="all")
template(name="message" type="string" string="%app-name% %syslogseverity-text%%msg%\n")
ruleset(name="all") { action(type="omfile" file="$PWD/messages" template="message") }
EOF
rsyslogd -n -f rsyslog.conf -i "$PWD/rsyslogd.pid" &
pid=$!
until_true python3 -c "import socket; socket.create_connection(('127.0.0.1', $port))"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem \
  -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost 2> /dev/null
socat "OPENSSL-LISTEN:$secure,bind=127.0.0.1,reuseaddr,fork,cert=cert.pem,key=key.pem,verify=0" \
  "TCP:127.0.0.1:$port" 2> /dev/null &
proxy=$!
printf '%s\n' '{"a":1,"@message":"two\nlines"}' '{"a":1}' > events
until_true python3 -c "import socket; socket.create_connection(('127.0.0.1', $secure))"
for place in "tcp://127.0.0.1:$port" "udp://127.0.0.1:$port" "tls://localhost:$secure"; do
  : > messages
  run slcnotify a:1 -f events --syslog "$place" --tls-ca cert.pem
  exits 0
  until_true sh -c '[ "$(wc -l < messages)" -eq 2 ]'
  is "$(sed 's/^slcnotify notice *//' messages | jq -c '[.rule, .count, ."@message"]')" \
    '["a:1",1,"two\nlines"]
["a:1",2,"{\"a\":1}"]'
done
kill "$pid" "$proxy"
