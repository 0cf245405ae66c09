# A line of 100 MB, others of some MB, the last without an end, through every program: compressed and restored in pieces,
# searched as a whole.
{
  echo short
  head -c 100000000 /dev/zero | tr '\0' a
  echo
  seq -s ' ' 1 500000
  head -c 3000000 /dev/zero
} > long.log
within 512 slc -q long.log || fail "compressing ended with $?"
within 256 slc -d -q -o back long.log.slc || fail "restoring ended with $?"
same long.log back
is "$(within 640 slcgrep -c 'a$' long.log.slc)" 1
is "$(within 640 slcgrep -n '499999 500000$' long.log.slc | cut -c 1-10)" '3:1 2 3 4 '
within 640 slcgrep -v short long.log.slc > found || fail "searching ended with $?"
tail -n +2 long.log > others
echo >> others
same others found
within 512 slc -q -j long.log > events || fail "events ended with $?"
needs python3
python3 - << 'END'
import json
# A line above 16 MiB is told in several events of its number, which together have all of it.
size = {}
for event in open('events', encoding='utf-8'):
    read = json.loads(event)
    assert len(read['@message']) <= 1 << 25
    assert read.get('@continues', False) == (read['@line'] in size), read['@line']
    size[read['@line']] = size.get(read['@line'], 0) + len(read['@message'])
assert size == {1: 5, 2: 100000000, 3: 3388894, 4: 3000000}, size
END
