# Ctrl-C on a file leaves neither a partial output nor a missing source.
i=0
while [ $i -lt 250 ]; do
  cat "$CORPUS/nginx-access.log" "$CORPUS/python-logging.log"
  i=$((i + 1))
done > big.log
env --default-signal=INT slc -q --rm big.log 2> err &
pid=$!
until_true sh -c '[ "$(ls -A | wc -l)" -gt 2 ]'
kill -INT "$pid"
code=0
wait "$pid" || code=$?
: > out
ran='slc, interrupted'
exits 130 1
is "$(ls -A)" "$(printf 'big.log\nerr\nout')"
