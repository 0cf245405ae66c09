# A damaged archive is an error, though what is whole is searched.
cp "$CORPUS/auth.log" log
slc -q log
head -c "$(($(stat -c %s log.slc) / 2))" log.slc > cut.slc
run slcgrep -c sshd cut.slc
exits 2
one_error
says cut.slc
cat "$CORPUS/hostile-random.bin" > noise.slc
run slcgrep nothing-of-that noise.slc
exits 1 2
no_output
