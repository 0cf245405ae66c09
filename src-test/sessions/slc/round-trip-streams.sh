# Through pipes and with -c, alone and after one another.
for log in dpkg.log hostile-empty.log hostile-one-empty-line.log hostile-no-final-newline.log \
  hostile-mixed-endings.log hostile-nul.log hostile-random.bin; do
  slc - < "$CORPUS/$log" > stream.slc
  slc -d - < stream.slc > back
  same "$CORPUS/$log" back
done
cat "$CORPUS/auth.log" | slc - | slc -d - > back
same "$CORPUS/auth.log" back
slc -c "$CORPUS/auth.log" > file.slc
run slc -d -c file.slc
exits 0
prints_file "$CORPUS/auth.log"
cat file.slc > renamed
run slc -dc renamed
prints_file "$CORPUS/auth.log"
