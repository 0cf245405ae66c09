# What cannot be meant is said with exit 2 and a hint; help and version are data.
run slc --help
exits 0
silent
grep -q -- '--recursive' out || fail '--help does not list the options'
run slc --version
exits 0
silent
grep -Eq '^slc [0-9]+\.[0-9]+\.[0-9]+' out || fail 'an odd version'
cp "$CORPUS/dpkg.log" a.log
for words in '--versoin' '-d --levle 3 a.log' '-Q' '-T none a.log' '-d -t a.log' '-M 1K a.log' '-10 a.log'; do
  run slc $words
  exits 2
  one_error
  no_output
done
run slc --versoin
says --version
run slc -d --recursiv a.log
says --recursive
is "$(ls -A)" "$(printf 'a.log\nerr\nout')"
