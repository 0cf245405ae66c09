# systemd finds no fault with the unit, and its command archives what it is given.
needs systemd-analyze
sed "s|/usr/bin/slc|$(command -v slc)|" "$EXAMPLES/systemd/semlog-journal.service" > semlog-journal.service
run systemd-analyze verify --man=no "$PWD/semlog-journal.service"
exits 0
[ ! -s err ] || ! grep -q semlog-journal err || fail 'systemd has something to say about the unit'
command=$(sed -n "s/^ExecStart=.*-c '\(.*\)'\$/\1/p" semlog-journal.service \
  | sed -e "s|/var/lib/semlog|$PWD|" -e "s|journalctl [^|]*|cat $CORPUS/journal.export |")
run sh -c "$command"
exits 0
run slc -q -d -c journal.slc
exits 0
prints_file "$CORPUS/journal.export"
