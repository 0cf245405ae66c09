# An archive without its closing record gives all that was committed, with a warning, also when the beginning
# of what was to come is behind its last commit; other bytes there are an error. All can be appended to.
mkfifo pipe
slc -q -c - < pipe > live.slc &
pid=$!
exec 3> pipe
head -n 100 "$CORPUS/auth.log" > came
cat came >&3
until_true sh -c 'slc -l live.slc | grep -q " 100 .* open "'
kill -KILL "$pid"
wait "$pid" || true
exec 3>&-
for words in '-d -c live.slc' '-d -c -' '-t live.slc'; do
  run slc -q $words < live.slc
  exits 0
  is "$(wc -l < err)" 1
  says 'without a closing record'
  [ "$words" = '-t live.slc' ] || prints_file came
done
run slcgrep -c '' live.slc
exits 0
is "$(cat out)" 100
says 'without a closing record'
run slc -q -d --rm live.slc
exits 0
same live came
[ -e live.slc ] || fail 'an archive that is not finished was removed'
rm live

# the beginning of what was to come
mkfifo more
slc -q -c - < more > two.slc &
pid=$!
exec 3> more
cat came >&3
until_true sh -c 'slc -l two.slc | grep -q " 100 .* open "'
once=$(stat -c %s two.slc)
cat came >&3
until_true sh -c 'slc -l two.slc | grep -q " 200 .* open "'
kill -KILL "$pid"
wait "$pid" || true
exec 3>&-
head -c $((once + 20)) two.slc > begun.slc
for words in '-d -c begun.slc' '-t begun.slc'; do
  run slc -q $words
  exits 0
  says '20 bytes without a commit are left out'
  [ "$words" = '-t begun.slc' ] || prints_file came
done
run slcgrep -c '' begun.slc
exits 0
is "$(cat out)" 100
slc -l begun.slc | grep -q ' open ' || fail '-l does not say that it is open'

# a torn end
size=$(stat -c %s live.slc)
slc -q -c "$CORPUS/dpkg.log" > dpkg.slc
{ cat live.slc; tail -c +24 dpkg.slc | head -c 300; } > torn.slc
for words in '-d -c torn.slc' '-d -c -' '-t torn.slc'; do
  run slc -q $words < torn.slc
  exits 1
  one_error
  says "the last 300 bytes (bytes $size-$((size + 300)))"
  [ "$words" = '-t torn.slc' ] || prints_file came
done
run slcgrep -c '' torn.slc
exits 2
is "$(cat out)" 100
one_error
slc -l torn.slc | grep -q ' torn ' || fail '-l does not say that it is torn'

for archive in live.slc torn.slc; do
  cp "$archive" before
  run slc -q -a -o "$archive" "$CORPUS/dpkg.log"
  exits 0
  silent
  cmp -n "$(stat -c %s before)" before "$archive" || fail 'written bytes were changed'
  run slc -q -d -c "$archive"
  cat came "$CORPUS/dpkg.log" > both
  prints_file both
done
exits 1
run slc -q -t live.slc
exits 0
says '1 of 2 segments end without'
