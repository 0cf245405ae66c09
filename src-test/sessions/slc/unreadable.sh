# Neither an unreadable input nor a directory without write permission leaves anything behind.
needs setpriv
cp "$CORPUS/dpkg.log" a.log
cp "$CORPUS/dpkg.log" closed.log
chmod 000 closed.log
run unprivileged slc -q closed.log a.log
exits 1
one_error
says closed.log
absent closed.log.slc
[ -s a.log.slc ] || fail 'the other input was not done'
mkdir shut
cp a.log shut
chmod 555 shut
run unprivileged slc -q --rm shut/a.log
exits 1
one_error
is "$(ls -A shut)" a.log
