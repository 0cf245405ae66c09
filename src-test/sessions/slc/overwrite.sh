# An output is never overwritten without -f, and the source is not touched.
cp "$CORPUS/dpkg.log" app.log
echo precious > app.log.slc
run slc -q app.log
exits 1 2
one_error
says app.log.slc
says -f
is "$(cat app.log.slc)" precious
run slc -q --rm app.log
exits 1 2
same app.log "$CORPUS/dpkg.log"
run slc -q -f app.log
exits 0
echo changed > app.log
run slc -q -d app.log.slc
exits 1 2
is "$(cat app.log)" changed
run slc -q -d -f app.log.slc
exits 0
same app.log "$CORPUS/dpkg.log"
echo precious > named
run slc -q -o named app.log
exits 1 2
is "$(cat named)" precious
