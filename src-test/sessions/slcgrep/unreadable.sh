# Files that may not be read cost one error each.
needs setpriv
cp "$CORPUS/dpkg.log" open.log
cp "$CORPUS/dpkg.log" closed.log
chmod 000 closed.log
run unprivileged slcgrep -c installed closed.log open.log
exits 2
one_error
says closed.log
prints <<END
open.log:$(grep -c installed open.log)
END
