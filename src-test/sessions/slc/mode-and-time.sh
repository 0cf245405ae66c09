# Mode and modification time go with the file, both ways.
cp "$CORPUS/dpkg.log" app.log
chmod 640 app.log
touch -d '2026-03-04 05:06:07 UTC' app.log
slc -q app.log
is "$(stat -c '%a %Y' app.log.slc)" "640 $(date -u -d '2026-03-04 05:06:07' +%s)"
rm app.log
slc -q -d app.log.slc
is "$(stat -c '%a %Y' app.log)" "640 $(date -u -d '2026-03-04 05:06:07' +%s)"
