# Whatever the speed, the lines come out as they are in the file.
for log in "$CORPUS"/*.*; do
  run netlogserve -q --speed max "$log"
  exits 0
  prints_file "$log"
done
run sh -c 'netlogserve -q --speed max - < "$CORPUS/auth.log"'
exits 0
prints_file "$CORPUS/auth.log"
