# More clients than the process may have files: those who are in get their lines, and others come in when some have gone.
needs python3
cat > clients.py <<'EOF'
import resource, socket, subprocess, sys
port, files = int(sys.argv[1]), 80
server = subprocess.Popen(["netlogserve", "--listen", f":{port}", "--speed", "max", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)))
assert b"listening" in server.stderr.readline()
clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(files)]
assert b"clients: " in server.stderr.readline()
def line(text, client):
    server.stdin.write(text + b"\n")
    server.stdin.flush()
    assert client.recv(100) == text + b"\n"
line(b"first", clients[0])
for client in clients[1:]:
    client.close()
last = socket.create_connection(("127.0.0.1", port))
last.settimeout(0.05)
got = b""
while not got:
    line(b"again", clients[0])
    try:
        got = last.recv(100)
    except socket.timeout:
        pass
assert got.startswith(b"again\n"), got
server.stdin.close()
assert server.wait() == 0
EOF
run python3 clients.py "$(free_port)"
exits 0
silent
