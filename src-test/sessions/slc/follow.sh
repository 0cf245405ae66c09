# -F archives a log as it grows, goes on with the file that takes its name, and ends with SIGTERM.
head -n 100 "$CORPUS/auth.log" > app.log
slc -q -F app.log &
pid=$!
until_true sh -c 'slc -l app.log.slc | grep " 100 .* open "'
head -n 150 "$CORPUS/auth.log" | tail -n 50 >> app.log
until_true sh -c 'slc -l app.log.slc | grep " 150 .* open "'
mv app.log app.log.1
head -n 170 "$CORPUS/auth.log" | tail -n 20 > app.log
until_true sh -c 'slc -l app.log.slc | grep " 170 .* open "'
kill -TERM "$pid"
code=0
wait "$pid" || code=$?
is "$code" 0
head -n 170 "$CORPUS/auth.log" > came
run slc -q -d -c app.log.slc
exits 0
silent
prints_file came
for words in '-F app.log other.log' '-F -' '-F -d app.log.slc' '-F --rm app.log' '-F app.log.gz' '-F --recursive .'; do
  run slc $words
  exits 2
  one_error
done
run slc -q -F missing.log
exits 1
one_error
