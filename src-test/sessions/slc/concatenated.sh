# cat a.slc b.slc is an archive, in file and in stream.
slc -q -c "$CORPUS/auth.log" > a.slc
slc -q -c "$CORPUS/hostile-no-final-newline.log" > b.slc
slc -q -c "$CORPUS/hostile-empty.log" > empty.slc
cat a.slc b.slc empty.slc a.slc > c.slc
cat "$CORPUS/auth.log" "$CORPUS/hostile-no-final-newline.log" "$CORPUS/auth.log" > all
run slc -q -d -c c.slc
exits 0
prints_file all
run sh -c 'cat c.slc | slc -q -d -'
exits 0
prints_file all
run slc -q -t c.slc
exits 0
