# More senders than the process may have descriptors for: it says so once, archives what those send that are in,
# and goes on with the others when some have gone.
needs python3
cat > senders.py <<'END'
import resource, socket, subprocess, sys, time
port, files = (int(word) for word in sys.argv[1:])
server = subprocess.Popen(["slc", "--listen", f"tcp://127.0.0.1:{port}", "-o", "got.slc"], stderr=subprocess.PIPE,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)))
assert b"listening" in server.stderr.readline()
senders = [socket.create_connection(("127.0.0.1", port)) for _ in range(files)]
told = server.stderr.readline()
assert b"others wait" in told, told
def archived(text):
    until = time.monotonic() + 30
    while text not in subprocess.run(["slc", "-dc", "got.slc"], capture_output=True).stdout:
        assert time.monotonic() < until and server.poll() is None, text
senders[0].sendall(b"first\n")
archived(b"first\n")
senders[-1].sendall(b"last\n")
for sender in senders[:-1]:
    sender.close()
archived(b"last\n")
server.terminate()
rest = server.stderr.read()
assert b"others wait" not in rest and b"rror" not in rest, rest
assert server.wait() == 0
END
run python3 senders.py "$(free_port)" 160
exits 0
silent
