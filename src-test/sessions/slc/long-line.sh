# Lines of 20 MB, with and without an end.
{
  echo short
  head -c 20000000 /dev/zero | tr '\0' a
  echo
  seq -s ' ' 1 500000
  head -c 3000000 /dev/zero
} > long.log
run slc -q long.log
exits 0
run slc -d -q -o back long.log.slc
exits 0
same long.log back
