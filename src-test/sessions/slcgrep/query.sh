# Attribute queries over archive and plain file, alone and with a pattern.
cp "$EXAMPLES/admin.log" .
slc -q admin.log
for log in admin.log admin.log.slc; do
  run slcgrep -Q portnumber:8008 "$log"
  exits 0
  grep 'port 8008' admin.log > expected
  prints_file expected
  run slcgrep -Q 'portnumber:8008' shutdown "$log"
  exits 0
  grep 'port 8008' admin.log | grep shutdown > expected
  prints_file expected
  run slcgrep -c -Q 'ipv4:10.0.0.0/29' "$log"
  exits 0
  prints <<END
$(grep -cE '10\.0\.0\.[1-7](:| )' admin.log)
END
  run slcgrep -Q 'portnumber:9999' "$log"
  exits 1
  no_output
  run slcgrep -c -Q 'portnumber:8000 AND NOT portnumber:51514' "$log"
  exits 0
  prints <<END
$(grep 'port 8000' admin.log | grep -vc ':51514 ')
END
done
run slcgrep portnumber:8008 admin.log.slc
exits 1
says -Q
