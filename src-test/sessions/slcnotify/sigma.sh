# Rules of Sigma over what slc makes of a log, and over JSON of others: routed by source, correlated, told of when unusable.
for second in 01 02 03 04; do
  echo "10.0.0.$((second == 4 ? 2 : 1)) - - [01/Jan/2026:00:00:$second +0000] \"GET /$second HTTP/1.1\" 503 12 \"-\" \"curl/8\""
done > access.log
slc -j access.log > events
run slcnotify --sigma "$EXAMPLES/rules/sigma" -f events --format text
exits 0
silent
is "$(cut -d'#' -f1 out)" 'Many server errors for one client [c-ip=10.0.0.1] '
echo '{"Records":[{"exe":"/bin/sh","ParentImage":"/usr/sbin/nginx"},{"exe":"/bin/cat"' > partial.json
run slcnotify --sigma "$EXAMPLES/rules/sigma" --block '$.Records[*]' -f partial.json --format text
is "$(cut -d'#' -f1 out)" 'Shell started by a web server 
bad record '
mkdir wrong
printf 'title: t\ndetection:\n  s:\n    a|contians: x\n  condition: s\n' > wrong/a.yml
run slcnotify --sigma wrong -f events
exits 0
says "wrong/a.yml:4: unknown modifier 'contians'"
run slcnotify --sigma wrong --strict -f events
exits 2
no_output
