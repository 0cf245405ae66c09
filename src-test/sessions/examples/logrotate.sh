# logrotate itself rotates twice with the example's directives; every rotation is kept as an archive.
needs logrotate
mkdir shop
sed -e "s|/var/log/shop|$PWD/shop|" -e "s|/usr/bin/slc|$(command -v slc)|" \
  -e "s|create .*|create 0640 $(id -un) $(id -gn)|" "$EXAMPLES/logrotate/semlog" > config
cp "$CORPUS/dpkg.log" shop/app.log
chmod 644 config
for text in "$CORPUS/dpkg.log" "$CORPUS/auth.log"; do
  cp "$text" shop/app.log
  run logrotate --force --state "$PWD/state" config
  exits 0
done
run slc -q -d -c shop/app.log.2.slc
exits 0
prints_file "$CORPUS/dpkg.log"
run slc -q -d -c shop/app.log.1.slc
prints_file "$CORPUS/auth.log"
absent shop/app.log.1 shop/app.log.2
