# Rules from a file: they fire under their names; a mistake has its place, and nothing is read then.
event() { echo "{\"@timestamp\":\"2026-01-01T00:00:$1Z\",\"@message\":\"$2\",\"user\":\"$3\",\"src_ip\":\"10.0.0.1\"}"; }
{
  for second in 01 02 03 04 05; do event $second 'Failed password' a; done
  event 06 'Accepted password' root
} > events
run slcnotify --rules "$EXAMPLES/rules/sshd.yml" -f events --format text
exits 0
silent
is "$(cut -d'#' -f1 out)" 'brute force [src_ip=10.0.0.1] 
login after failures [src_ip=10.0.0.1] 
root logs in '
printf 'rules:\n  - query: "a:1"\n    tresholt: 5\n' > wrong.yml
run slcnotify --rules wrong.yml -f events
exits 2
one_error
no_output
says 'wrong.yml:3:5'
says 'did you mean threshold?'
run slcnotify --rules missing.yml -f events
[ "$code" -ne 0 ] || fail 'a missing file is no error'
one_error
run slcnotify --rules "$EXAMPLES/rules/sshd.yml" --within 5m -f events
exits 2
one_error
