# What a stream brings is committed in time, though it never pauses; so is what came before it stopped.
yes 'GET /index.html 200' 2> /dev/null | slc -q -o fast.slc - &
pid=$!
until_true sh -c 'slc -l fast.slc | grep " open "'
kill -TERM "$pid" 2> /dev/null || true
wait "$pid" || true
slc -q -d -c fast.slc | head -n 1000 | uniq -c | grep -q '1000 GET /index.html 200' || fail 'not what came'

mkfifo pipe
slc -q -o burst.slc - < pipe &
pid=$!
exec 3> pipe
head -n 100000 /dev/zero | head -c 3000000 | tr '\0' '\n' >&3
until_true sh -c 'slc -l burst.slc | grep " 3000000 .* open "'
exec 3>&-
wait "$pid"
run slc -q -t burst.slc
exits 0
silent
