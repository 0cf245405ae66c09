# What comes over the socket is archived whole, and alerted on.
needs socat python3
port=$(python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])')
run "$EXAMPLES/socket.sh" got.slc "$port"
exits 0
is "$(wc -l < out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
run slc -q -d -c got.slc
exits 0
prints_file "$EXAMPLES/admin.log"
