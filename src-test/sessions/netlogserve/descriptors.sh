# More connections than the process may have descriptors for: it says so once, those who are in are served
# meanwhile, and others come in when some have gone; whether it knows its limit or meets a lower one.
needs python3
cat > clients.py <<'END'
import resource, socket, subprocess, sys
port, files, before = (int(word) for word in sys.argv[1:])
server = subprocess.Popen(["netlogserve", "--listen", f":{port}", "--speed", "max", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (before, before)))
assert b"listening" in server.stderr.readline()
clients = [socket.create_connection(("127.0.0.1", port))]
def line(text, client):
    server.stdin.write(text + b"\n")
    server.stdin.flush()
    assert client.recv(100) == text + b"\n"
line(b"zeroth", clients[0])
resource.prlimit(server.pid, resource.RLIMIT_NOFILE, (files, files))
clients += [socket.create_connection(("127.0.0.1", port)) for _ in range(files)]
told = server.stderr.readline()
assert b"others wait" in told, told
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
rest = server.stderr.read()
assert b"others wait" not in rest, rest
assert server.wait() == 0
END
for before in 160 1000; do
  run python3 clients.py "$(free_port)" 160 "$before"
  exits 0
  silent
done
