# The real rsyslog takes what netlogserve sends, and slc what rsyslog's kin, logger, sends.
needs rsyslogd logger python3
port=$(free_port)
cat > rsyslog.conf <<EOF
global(workDirectory="$PWD" maxMessageSize="64k")
module(load="imtcp")
input(type="imtcp" port="$port" address="127.0.0.1" ruleset="all")
template(name="message" type="string" string="%msg%\n")
ruleset(name="all") { action(type="omfile" file="$PWD/messages" template="message") }
EOF
rsyslogd -n -f rsyslog.conf -i "$PWD/rsyslogd.pid" &
pid=$!
for format in 5424 3164; do
  for framing in octets lf; do
    : > messages
    run netlogserve -q --speed max --syslog "$format" --framing "$framing" -o "tcp://127.0.0.1:$port" \
      "$EXAMPLES/admin.log"
    exits 0
    until_true sh -c "[ \"\$(wc -l < messages)\" -eq \"\$(wc -l < '$EXAMPLES/admin.log')\" ]"
    sed 's/^ //' messages > got
    same got "$EXAMPLES/admin.log"
  done
done
kill "$pid"
wait "$pid" || true

port=$(free_port)
slc -q --listen "tcp://127.0.0.1:$port" -o got.slc &
pid=$!
until_true logger --tcp --server 127.0.0.1 --port "$port" --rfc5424 --octet-count --tag app 'counted message'
logger --tcp --server 127.0.0.1 --port "$port" --rfc3164 --tag app 'message with a line feed'
until_true sh -c '[ "$(slcgrep -c message got.slc)" -eq 2 ]'
kill -TERM "$pid"
wait "$pid" || fail "slc ended with $?"
run sh -c 'slc -q -dc got.slc | grep -c "^<13>.*app.*message"'
prints <<EOF
2
EOF
