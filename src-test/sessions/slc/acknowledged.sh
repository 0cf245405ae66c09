# What is told on --ack-fd is durable: it survives a kill, and a writer that waits for room on a full disk loses nothing.
mkfifo pipe
: > acks
slc -q --flush-interval 50ms --ack-fd 4 -o live.slc - < pipe 4>> acks &
pid=$!
exec 3> pipe
head -n 100 "$CORPUS/auth.log" > came
cat came >&3
until_true sh -c '[ "$(tail -n 1 acks)" = "$(stat -c %s came)" ]'
tail -n +101 "$CORPUS/auth.log" | head -n 50 >> came
tail -n +101 "$CORPUS/auth.log" | head -n 50 >&3
until_true sh -c '[ "$(tail -n 1 acks)" = "$(stat -c %s came)" ]'
for words in '-q -f -o live.slc came' '-q -a -o live.slc came'; do
  run slc $words
  exits 1
  says 'another process is appending to it'
done
kill -KILL "$pid"
wait "$pid" || true
exec 3>&-
run slc -q -d -c live.slc
exits 0
prints_file came

# what a writer left that was stopped at its first bytes is no archive yet
for bytes in 1 4 22; do
  head -c $bytes live.slc > begun.slc
  run slc -q -a -o begun.slc came
  exits 0
  silent
  run slc -q -t begun.slc
  exits 0
  silent
done
head -c 22 came > begun.slc
run slc -q -a -o begun.slc came
exits 1
says 'not a Semlog archive'

# repaired, it is complete; nothing is made of what needs none
run slc --repair -o whole.slc live.slc
exits 0
says '150 lines are in its tail'
run slc --verify whole.slc
exits 0
is "$(cat out)" 'whole.slc: complete, 150 lines; origin not proven: not signed'
run slc --repair -o again.slc whole.slc
exits 0
says 'nothing to repair'
absent again.slc
run slc -q -d -c whole.slc
prints_file came
size=$(stat -c %s whole.slc)
cp whole.slc damaged.slc
cat whole.slc >> damaged.slc
printf x | dd of=damaged.slc bs=1 seek=$((size / 2)) conv=notrunc status=none
run slc -q --repair -o mended.slc damaged.slc
exits 1
one_error
says '150 lines restored'
run slc -q -d -c mended.slc
exits 0
prints_file came

# a file is acknowledged when its archive is there
: > acks
run slc -q --ack-fd 4 -o file.slc came came 4>> acks
exits 0
is "$(cat acks)" "$((2 * $(stat -c %s came)))"
run slc --ack-fd 4 -c came
exits 2

# a full disk, where this may be tried
mkdir small
if mount -t tmpfs -o size=64k tmpfs small 2> /dev/null; then
  head -c 40000 /dev/urandom > small/fill
  head -c 100000 /dev/urandom | base64 > random
  : > acks
  slc -q --flush-interval 50ms --ack-fd 4 -o small/live.slc - < pipe 4>> acks 2> said &
  pid=$!
  cat random > pipe &
  until_true grep -q 'the disk is full' said
  [ "$(tail -n 1 acks)" != "$(stat -c %s random)" ] || fail 'what was not written is acknowledged'
  mount -o remount,size=1m small
  until_true grep -q 'there is room again' said
  wait "$pid"
  is "$(tail -n 1 acks)" "$(stat -c %s random)"
  run slc -q -d -c small/live.slc
  umount small
  exits 0
  prints_file random
fi
