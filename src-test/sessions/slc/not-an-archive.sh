# -d and -t on what is no archive: an error that names the file, and nothing written.
cp "$CORPUS/dpkg.log" plain.slc
cp "$CORPUS/hostile-random.bin" random.slc
: > empty.slc
for archive in plain.slc random.slc empty.slc; do
  run slc -q -d "$archive"
  exits 1
  one_error
  says "$archive"
  says "hint: name an archive"
  absent "${archive%.slc}"
  run slc -q -t "$archive"
  exits 1
  one_error
done
run slc -q -d -c plain.slc
exits 1
no_output
run sh -c 'slc -q -d - < plain.slc'
exits 1
no_output
