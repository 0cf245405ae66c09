# Bytes are taken as they are, however they begin; only a name ending in .gz, .zst or .xz says packed.
needs gzip zstd xz
printf '\037\213garbage\nx\n' > g.log
printf '\037\213\010\000\nx\n' > h.log
cp "$CORPUS/dpkg.log" .
for packer in gzip zstd xz; do
  "$packer" -c dpkg.log > "$packer.log"
done
for log in g.log h.log gzip.log zstd.log xz.log; do
  run sh -c "slc -q -c $log | slc -q -d -"
  exits 0
  silent
  prints_file "$log"
  run sh -c "slc -q - < $log | slc -q -d -"
  exits 0
  silent
  prints_file "$log"
done
cp g.log g.log.gz
cp gzip.log h.log.xz
for wrong in g.log.gz h.log.xz; do
  run slc -q "$wrong" dpkg.log
  exits 1
  one_error
  says "$wrong"
  says hint
  absent g.log.slc h.log.slc
  slc -q -d -c dpkg.log.slc > back
  same dpkg.log back
  rm dpkg.log.slc
done
