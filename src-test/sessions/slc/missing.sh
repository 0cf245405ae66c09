# An input that is missing costs one error line; the others are done.
cp "$CORPUS/dpkg.log" a.log
cp "$CORPUS/auth.log" b.log
run slc -q a.log missing.log b.log
exits 1
one_error
says missing.log
[ -s a.log.slc ] && [ -s b.log.slc ] || fail 'the other inputs were not done'
absent missing.log.slc
run slc -q -d -c a.log.slc missing.slc b.log.slc
exits 1
one_error
cat a.log b.log > both
prints_file both
