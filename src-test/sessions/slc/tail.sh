# The lines of a live stream that fill no block yet are in a tail beside the archive, which every reader includes,
# the next writer takes over, and a writer that ends removes.
mkfifo pipe
slc -q --flush-interval 100ms -o live.slc - < pipe &
pid=$!
exec 3> pipe
head -n 100 "$CORPUS/auth.log" > came
cat came >&3
until_true sh -c 'slc -l live.slc | grep -q " 100 .* open .*live.slc (100 lines in its tail)"'
tail -n +101 "$CORPUS/auth.log" | head -n 20 > more
cat more >&3
cat more >> came
until_true sh -c 'slc -l live.slc | grep -q "(120 lines in its tail)"'
run slc -q -a -o live.slc "$CORPUS/dpkg.log"
exits 1
one_error
says 'another process is appending to it'

kill -KILL "$pid"
wait "$pid" || true
exec 3>&-
is "$(stat -c %a live.slc)" "$(stat -c %a live.slc.tail)"
for words in '-d -c live.slc' '-t live.slc'; do
  run slc -q $words
  exits 0
  is "$(wc -l < err)" 1
  says '120 lines are in its tail'
  [ "$words" = '-t live.slc' ] || prints_file came
done
run slcgrep -c '' live.slc
exits 0
is "$(cat out)" 120
run slcgrep -rc '' .
grep -q tail out && fail 'the tail of an archive was searched by itself'
run slc -q --recursive -k .
absent live.slc.tail.slc
run slc -q -d --rm live.slc
same live came
[ -e live.slc.tail ] || fail 'the tail of an archive that is not finished was removed'
rm live

# damaged, what it loses is said
cp live.slc damaged.slc
cp live.slc.tail damaged.slc.tail
size=$(stat -c %s damaged.slc.tail)
printf x | dd of=damaged.slc.tail bs=1 seek=$((size / 2)) conv=notrunc status=none
run slc -q -d -c damaged.slc
exits 1
one_error
says 'tail: '
run slcgrep -c '' damaged.slc
exits 2
run slc -q -a -o damaged.slc "$CORPUS/dpkg.log"
exits 1
says 'tail: '
cmp live.slc damaged.slc

# without its archive nothing is written in its place
mkdir orphan
cp live.slc.tail orphan
run slc -q -o orphan/live.slc "$CORPUS/dpkg.log"
exits 1
says 'live.slc.tail'
absent orphan/live.slc
run slc -q -f -o orphan/live.slc "$CORPUS/dpkg.log"
exits 0
absent orphan/live.slc.tail

# the next writer takes it over
run slc -q -a -o live.slc "$CORPUS/dpkg.log"
exits 0
silent
absent live.slc.tail
run slc -q -d -c live.slc
cat came "$CORPUS/dpkg.log" > both
prints_file both
says '2 of 3 segments'

# ended, there is none
cat came | slc -q --flush-interval 10ms -o ended.slc -
absent ended.slc.tail
run slc -q -t ended.slc
exits 0
silent
