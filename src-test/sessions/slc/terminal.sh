# Binary output to a terminal is refused; text is not.
needs script
cp "$CORPUS/dpkg.log" a.log
code=0
script -q -e -c 'slc -c a.log' /dev/null > out 2>&1 < /dev/null || code=$?
: > err
ran='slc -c a.log on a terminal'
exits 2 1
grep -q terminal out || fail 'does not name the terminal'
[ "$(stat -c %s out)" -lt 1000 ] || fail 'wrote the archive to the terminal'
