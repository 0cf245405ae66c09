# A journal goes into an archive and back into a journal with all its fields.
needs journalctl
remote=/usr/lib/systemd/systemd-journal-remote
[ -x "$remote" ] || fail "needs '$remote', see src-test/apt-packages"
"$remote" -o "$PWD/day.journal" "$CORPUS/journal.export" > said 2>&1 || fail "$(cat said)"
journalctl --no-pager --file day.journal -o export > exported
run "$EXAMPLES/journal.sh" day.slc --file day.journal
exits 0
run slc -q -d -c day.slc
exits 0
prints_file exported
"$remote" -o "$PWD/again.journal" out > said 2>&1 || fail "$(cat said)"
journalctl --no-pager --file again.journal -o cat > messages
journalctl --no-pager --file day.journal -o cat > expected
same expected messages
run slcgrep -c 'ORDER_ID=4712' day.slc
exits 0
