# Archives and grep on the plain files agree on the whole corpus, whatever its bytes.
mkdir logs
cp "$CORPUS"/*.* logs
rm logs/README.md
slc -q logs/*
for pattern in error 8008 a '10.0.0' '-' ' $' '^$' '[0-9]{4,}' 'WARN|Failed'; do
  (
    set +e
    cd logs
    for archive in *.slc; do
      LC_ALL=C grep -a -n -E -e "$pattern" "${archive%.slc}" | LC_ALL=C sed "s/^/$archive:/"
    done
  ) > expected
  cd logs
  run slcgrep -n -E -e "$pattern" *.slc
  cd ..
  mv logs/out out
  mv logs/err err
  exits 0
  silent
  prints_file expected
done
