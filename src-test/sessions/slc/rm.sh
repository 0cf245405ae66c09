# --rm removes the source after success only.
cp "$CORPUS/dpkg.log" app.log
run slc -q --rm app.log
exits 0
absent app.log
run slc -q -d --rm app.log.slc
exits 0
absent app.log.slc
same app.log "$CORPUS/dpkg.log"
slc -q -c app.log > good.slc
head -c "$(($(stat -c %s good.slc) / 2))" good.slc > cut.slc
run slc -q -d --rm cut.slc
exits 1
[ -e cut.slc ] || fail 'a damaged source was removed'
