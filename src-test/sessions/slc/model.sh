# A model is learnt once, small logs are smaller with it, and need it to be read.
head -n 150 "$CORPUS/auth.log" > train.log
tail -n +151 "$CORPUS/auth.log" | head -n 100 > small.log
run slc -q --train -o auth.slcm train.log
exits 0
silent
slc -q -k -o alone.slc small.log
run slc -q -k -D auth.slcm small.log
exits 0
silent
[ "$(stat -c %s small.log.slc)" -lt "$(stat -c %s alone.slc)" ] || fail 'a model made it no smaller'
run slc -q -d -c -D auth.slcm small.log.slc
exits 0
prints_file small.log
run slc -q -t -D auth.slcm small.log.slc
exits 0
grep -c sshd small.log > count
run slcgrep -c -D auth.slcm sshd small.log.slc
prints_file count
slcgrep -c -Q 'portnumber>0' alone.slc > count
run slcgrep -c -D auth.slcm -Q 'portnumber>0' small.log.slc
prints_file count

# another one, or none
slc -q --train -o other.slcm "$CORPUS/dpkg.log"
for words in '-d -c' '-d -c -D other.slcm' '-t'; do
  run slc -q $words small.log.slc
  exits 1
  one_error
  says 'needs the model auth.slcm ('
  says 'pass it with -D auth.slcm'
done
run slcgrep -c sshd small.log.slc
exits 2
says 'needs the model auth.slcm ('

# a log that the model knows nothing of
for words in '' '--freeze'; do
  run slc -q -k $words -D auth.slcm -c "$CORPUS/dpkg.log"
  exits 0
  mv out dpkg.slc
  run slc -q -d -c -D auth.slcm dpkg.slc
  prints_file "$CORPUS/dpkg.log"
done

# what cannot be meant
run slc -q --train train.log
exits 2
run slc -q --freeze train.log
exits 2
run slc -q -k -D train.log -c small.log
exits 1
no_output
says 'model train.log: not a Semlog archive'
