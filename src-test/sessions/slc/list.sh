# -l tells of each archive its lines, templates, sizes, ratio and times; -t says nothing when all is well.
cp "$CORPUS/nginx-access.log" .
slc -q nginx-access.log
run slc -l nginx-access.log.slc
exits 0
silent
lines=$(wc -l < nginx-access.log)
templates=$(slc -j nginx-access.log | sed 's/.*"@template_id":"\([0-9a-f]*\)".*/\1/' | sort -u | wc -l)
times=$(slc -j nginx-access.log | sed -n 's/.*"@timestamp":"\([^".]*\)Z".*/\1Z/p' | sed -n '1p;$p' | paste -s -d ' ')
set -- $(tail -n 1 out)
is "$3 $4 ${10} ${11} ${12} ${13}" "$lines $templates whole $times nginx-access.log.slc"
run slc -q -t nginx-access.log.slc
exits 0
no_output
silent
