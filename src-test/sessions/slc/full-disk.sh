# A full disk is an error, wherever it is met.
for words in '-d -c app.log.slc' '-c app.log' '-j app.log' '--help' '--version'; do
  cp "$CORPUS/auth.log" app.log
  slc -q -f app.log
  code=0
  slc $words > /dev/full 2> err || code=$?
  : > out
  ran="slc $words > /dev/full"
  exits 1
  one_error
  grep -qi 'no space left' err || fail 'does not name the reason'
done
