# -a adds to an archive and leaves what is there.
head -n 100 "$CORPUS/auth.log" > first
tail -n +101 "$CORPUS/auth.log" > second
slc -q -o log.slc first
cp log.slc before
run slc -q -a -o log.slc second
exits 0
cmp -n "$(stat -c %s before)" before log.slc || fail 'written bytes were changed'
run slc -q -d -c log.slc
prints_file "$CORPUS/auth.log"
run sh -c 'head -n 3 second | slc -q -a -o log.slc -'
exits 0
head -n 3 second | cat "$CORPUS/auth.log" - > all
run slc -q -d -c log.slc
prints_file all
