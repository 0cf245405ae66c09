# From one program to the other through sockets, and to whoever connects.
needs socat python3
for place in unix:lines "tcp://127.0.0.1:$(free_port)"; do
  rm -f got.slc
  slc -q --listen "$place" -o got.slc &
  pid=$!
  run netlogserve -q --speed max -o "$place" "$CORPUS/auth.log"
  exits 0
  silent
  until_true sh -c "slc -dc got.slc 2> /dev/null | cmp - '$CORPUS/auth.log'"
  kill -TERM "$pid"
  wait "$pid" || fail "slc ended with $?"
  run slc -q -t got.slc
  exits 0
done

port=$(free_port)
slc -q -j --listen "udp://127.0.0.1:$port" > events &
pid=$!
until_true sh -c "echo 'sshd[7]: session opened for user bob' | netlogserve -q -o udp://127.0.0.1:$port --syslog 3164 && grep -q '\"user\":\"bob\"' events"
kill -TERM "$pid"
wait "$pid" || fail "slc ended with $?"

port=$(free_port)
netlogserve -q --listen ":$port" "$EXAMPLES/admin.log" &
pid=$!
socat -u "TCP:127.0.0.1:$port,retry=200,interval=0.05" - > first &
client=$!
wait "$client"
wait "$pid" || fail "netlogserve ended with $?"
same first "$EXAMPLES/admin.log"

run slc -j --listen udp://:5140 "$CORPUS/auth.log"
exits 2
one_error
run slc --listen "unix:/nonexistent/socket" -o a.slc
exits 1
one_error
run slc --listen 5140 -o a.slc
exits 2
says 'tcp://'
run netlogserve -q -o tcp://nowhere.invalid:5140 "$CORPUS/auth.log"
exits 1
one_error
says nowhere.invalid
