# --fields of plain files and archives, against jq over the events that slc -j tells.
# Names of types are left out, which also find attributes that are called otherwise, and templates, which
# a stream knows only as far as it has come.
needs jq
types=$(sed -n 's/^| [0-9]* | `\([a-z0-9]*\)` .*/\1/p' "$EXAMPLES/../docs/ATTRIBUTES.md" | paste -s -d ' ')
for name in auth.log nginx-access.log node-service.json postgresql.json hostile-broken-json.log; do
  cp "$CORPUS/$name" log
  slc -qkf log
  slc -j log > events
  jq -r 'keys_unsorted[] | select(startswith("@") and . != "@line" and . != "@timestamp" | not)' events | sort | uniq -c |
    sort -k1,1nr -k2 | awk -v types=" $types " 'index(types, " " $2 " ") == 0 && ++n <= 12 { print $2 }' > names
  fields=$(paste -s -d , names)
  jq -c --rawfile names names '. as $event | reduce ($names | split("\n")[] | select(. != "")) as $name
    ({}; if $event | has($name) then .[$name] = $event[$name] else . end)' events > expected
  for input in log log.slc; do
    slcgrep --fields "$fields" --format json '' "$input" > told
    jq -c . told > out
    ran="slcgrep --fields $fields of $name"
    prints_file expected
  done
done
cp "$EXAMPLES/admin.log" .
slc -q admin.log
run slcgrep --fields src_ip,portnumber -m 1 8008 admin.log.slc
exits 0
grep -m 1 8008 admin.log | sed -E 's/.*([0-9]+\.[0-9]+\.[0-9]+\.[0-9]+).*/\1/' > address
head -n 1 out > names
is "$(cat names)" src_ip,portnumber
run slcgrep --fields user, x admin.log.slc
exits 2
one_error
no_output
run slcgrep --fields user --format xml x admin.log.slc
exits 2
says 'csv, tsv, json'
