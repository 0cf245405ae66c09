# Tables of plain files and archives, against SQLite over the events that slc -j tells.
command -v sqlite3 > /dev/null || { echo 'SKIPPED: sqlite3 is not installed, see src-test/apt-packages'; exit 0; }

# sql QUERY: its rows, columns separated by tabs; $name is member NAME of an event.
sql() {
  query=$(printf '%s' "$1" | sed -E 's/\$([@a-zA-Z0-9_.]+)/json_extract(line, '"'"'$."\1"'"'"')/g')
  sqlite3 -batch :memory: 'create table log (line)' '.mode ascii' '.separator "\037" "\n"' '.import events log' \
    '.mode tabs' "$query"
}

# Numbers to nine digits, since SQLite counts in binary.
rounded() {
  awk -F '\t' -v OFS='\t' '{ for (i = 1; i <= NF; i++) if ($i ~ /^-?[0-9]+[.][0-9]+$/) $i = sprintf("%.9g", $i); print }'
}

# told SQL ARGUMENT...: slcgrep's table is that of the query, whatever the input.
told() {
  sql "$1" | rounded > expected
  [ -s expected ] || fail "no row: $1"
  shift
  for input in log log.slc; do
    slcgrep --format tsv "$@" $input > table 2> err
    tail -n +2 table | rounded > out
    ran="slcgrep $* $input"
    prints_file expected
  done
}

cp "$CORPUS/nginx-access.log" log
slc -q log
slc -j log > events
told 'select $status, count(*) from log where $status is not null group by 1 order by 2 desc, cast($status as text)' \
  --count-by status
told 'select $method, $status, count(*) n from log where $method is not null and $status is not null
  group by 1, 2 order by n desc, $method || char(10) || $status' --count-by method,status
told 'select $path, count(*) n from log where $path is not null group by 1 order by n desc, $path limit 7' --top 7 path
told 'select $status, avg($size) a, sum($size), min($size), max($size), count(distinct $path), count(*) from log
  where $status is not null group by 1 order by a desc, cast($status as text)' \
  --agg 'avg(size), sum(size), min(size), max(size), distinct(path), count by status'
told 'select $src_ip, size from (select $src_ip, $size size, row_number() over (partition by $src_ip order by $size) rank,
  count(*) over (partition by $src_ip) n, line from log where $src_ip is not null)
  where rank = (90 * n + 99) / 100 order by size desc, $src_ip' --agg 'p90(size) by src_ip'
told "select strftime('%Y-%m-%dT%H:%M:%SZ', strftime('%s', \$@timestamp) / 2 * 2, 'unixepoch') slice, \$status, count(*) n
  from log where \$status is not null group by 1, 2 order by slice, n desc, \$status" --timeslice 2s --count-by status
told "select strftime('%Y-%m-%dT%H:%M:%SZ', \$@timestamp), count(*) from log group by 1 order by 1" --timeslice 1s
told 'select count(*), sum($size) from log where $status >= 400' --agg 'count, sum(size)' -Q 'status>=400'
told "select count(*) from log where \$@message like '%shop%'" --agg count -i shop
told 'select $@template_id, $@template, count(*) n from log group by 1, 2 order by n desc' --templates

cp "$CORPUS/node-service.json" log
slc -qf log
slc -j log > events
told 'select $level, count(*) n from log where $level is not null group by 1 order by n desc' --count-by level
for field in $(jq -r 'keys_unsorted[] | select(startswith("@") | not)' events | sort | uniq -c | awk '$1 > 100 { print $2 }'); do
  jq -e --arg field "$field" -s 'all(.[][$field] | type; . != "array")' events > /dev/null || continue
  told "select count(\$$field), count(distinct \$$field) from log" --agg "count($field), distinct($field)"
done

# Counts of templates add up to the number of lines, and so do those of a histogram.
for name in auth.log kafka-server.log hostile-five-lines.log syslog-rfc3339.log hostile-spaces.log; do
  cp "$CORPUS/$name" log
  slc -qf log
  for input in log log.slc; do
    is "$name $(slcgrep --templates --format json $input | jq -s 'map(.count) | add')" "$name $(slcgrep -c '' $input)"
  done
done
cp "$CORPUS/syslog-rfc3339.log" log
is "$(slcgrep --histogram --format json log | jq -s 'map(.count) | add')" "$(wc -l < log)"

# What cannot be asked.
run slcgrep --count-by status --top 3 path log
exits 2
one_error
run slcgrep --top path log
exits 2
one_error
run slcgrep --agg 'p99(x' log
exits 2
says '       ^'
run slcgrep --count-by auid log
exits 2
says 'no line has'
