# 1 for what cannot be read or written, 2 for what cannot be meant, silence for a reader gone.
run netlogserve missing.log
exits 1
one_error
says missing.log
run netlogserve .
exits 1
one_error
run netlogserve --speed fast "$EXAMPLES/admin.log"
exits 2
one_error
no_output
run netlogserve --spede 2x "$EXAMPLES/admin.log"
exits 2
says --speed
run netlogserve --help
exits 0
silent
run netlogserve --version
exits 0
code=0
netlogserve -q --speed max "$EXAMPLES/admin.log" > /dev/full 2> err || code=$?
: > out
ran='netlogserve > /dev/full'
exits 1
one_error
cat "$CORPUS/kafka-server.log" "$CORPUS/auth.log" > big.log
{ code=0; netlogserve -q --speed max big.log 2> err || code=$?; echo "$code" > code; } | head -n 1 > first
is "$(cat code)" 0
[ ! -s err ] || fail 'said something'
