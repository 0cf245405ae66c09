# What comes over the socket is archived whole, and alerted on.
needs python3
port=$(free_port)
run "$EXAMPLES/socket.sh" got.slc "$port"
exits 0
is "$(grep -c '"rule"' out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
run slc -q -d -c got.slc
exits 0
prints_file "$EXAMPLES/admin.log"
