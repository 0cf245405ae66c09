# Every file of the corpus gives valid JSON, a line for each line.
needs python3
for log in "$CORPUS"/*.*; do
  run slc -j "$log"
  exits 0
  python3 - "$log" <<'PY' || fail "$log: not the log in JSON"
import base64, json, sys
events = [json.loads(line) for line in open("out", "rb")]
lines = open(sys.argv[1], "rb").read().split(b"\n")
if lines[-1] == b"":
    lines.pop()
def raw(event):
    if "@message_base64" in event:
        return base64.b64decode(event["@message_base64"])
    return event["@message"].encode()
def bare(line):
    return line[:-1] if line.endswith(b"\r") else line
assert len(events) == len(lines), (len(events), len(lines))
for number, (event, line) in enumerate(zip(events, lines), 1):
    assert bare(raw(event)) == bare(line), (number, event, line)
    assert event["@line"] == number, (number, event)
PY
done
