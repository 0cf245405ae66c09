# The canonical pipe: the alerts of port 8008 in the order of the log, and only those. How long after
# its moment each came is reported, not asserted.
needs jq python3
cat > stamp.py <<'PY'
import sys, time
with open(sys.argv[1], "w") as times:
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
        times.write("%d\n" % time.monotonic_ns())
PY
netlogserve -q "$EXAMPLES/admin.log" | python3 stamp.py served | slc -j - \
  | slcnotify portnumber:8008 | python3 stamp.py alerted > alerts
jq -r '.. | ."@message"? // empty' alerts > lines
grep -n 'port 8008' "$EXAMPLES/admin.log" > expected
cut -d: -f2- expected | cmp - lines || fail 'not the alerts of port 8008'
cut -d: -f1 expected | python3 -c '
import sys
served, alerted = ([int(t) for t in open(name)] for name in ("served", "alerted"))
late = [(a - served[int(n) - 1]) / 1e6 for n, a in zip(sys.stdin, alerted)]
print("alerts came %s ms after their lines were due" % ", ".join("%.0f" % ms for ms in late))'
