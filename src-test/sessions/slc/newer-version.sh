# An archive of a version that this Semlog does not know is refused, and nothing is written.
needs python3
slc -q -c "$CORPUS/dpkg.log" > known.slc
python3 -c 'b = bytearray(open("known.slc", "rb").read())
b[4] = 99
open("app.log.slc", "wb").write(b)'
for words in '-d app.log.slc' '-t app.log.slc' '-l app.log.slc' '-d -c app.log.slc'; do
  run slc -q $words
  exits 1
  one_error
  says version
  no_output
done
absent app.log
cp app.log.slc before
run slc -q -a -o app.log.slc "$CORPUS/dpkg.log"
exits 1
same app.log.slc before
