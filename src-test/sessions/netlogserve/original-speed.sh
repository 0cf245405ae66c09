# At original speed the last line comes no earlier than the log's five seconds say.
from=$(date +%s%N)
run netlogserve -q "$EXAMPLES/admin.log"
to=$(date +%s%N)
exits 0
prints_file "$EXAMPLES/admin.log"
[ $((to - from)) -ge 4900000000 ] || fail "took only $((to - from)) ns"
