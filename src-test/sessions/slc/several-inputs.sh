# Each input has its archive beside it; with -c they follow one another.
cp "$CORPUS/dpkg.log" "$CORPUS/auth.log" .
run slc -q dpkg.log auth.log
exits 0
run slc -q -d -c auth.log.slc dpkg.log.slc
exits 0
cat auth.log dpkg.log > both
prints_file both
slc -q -c auth.log dpkg.log > both.slc
run slc -q -d -c both.slc
prints_file both
