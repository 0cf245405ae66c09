# The alerts of the canonical pipe, for the default port and for another.
run "$EXAMPLES/alert-on-port.sh"
exits 0
is "$(wc -l < out)" "$(grep -c 'port 8008' "$EXAMPLES/admin.log")"
head -n 3 "$EXAMPLES/admin.log" > short.log
run "$EXAMPLES/alert-on-port.sh" 51514 short.log
exits 0
is "$(wc -l < out)" "$(grep -c ':51514 ' short.log || true)"
