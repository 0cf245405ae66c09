# Every file of the corpus gives valid JSON: events whose lines together are those of the file.
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
number = 1
for event in events:
    assert event["@line"] == number, (number, event)
    count = event.get("@lines", 1)
    message = raw(event).split(b"\n")
    blank = [b""] * (count - len(message))
    for told, line in zip(message + blank, lines[number - 1:number - 1 + count], strict=True):
        assert bare(told) == bare(line), (number, event, line)
    number += count
assert number == len(lines) + 1, (number, len(lines))
PY
done
