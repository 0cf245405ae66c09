# -l tells of each archive its lines, sizes and ratio; -t says nothing when all is well.
cp "$CORPUS/auth.log" .
slc -q auth.log
run slc -l auth.log.slc
exits 0
grep -q auth.log out || fail '-l does not name the archive'
grep -q "$(wc -l < auth.log)" out || fail '-l does not tell the lines'
silent
run slc -q -t auth.log.slc
exits 0
no_output
silent
