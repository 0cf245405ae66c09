# .gz, .zst and .xz are decompressed on the way in.
needs gzip zstd xz
cp "$CORPUS/dpkg.log" .
gzip -k dpkg.log
zstd -q -k dpkg.log
xz -k dpkg.log
for packed in dpkg.log.gz dpkg.log.zst dpkg.log.xz; do
  slc -q -c "$packed" > packed.slc
  run slc -q -d -c packed.slc
  exits 0
  prints_file dpkg.log
done
run sh -c 'cat dpkg.log.gz dpkg.log.gz > twice.gz && slc -q -c twice.gz | slc -q -d -'
exits 0
cat dpkg.log dpkg.log > twice
prints_file twice
head -c "$(($(stat -c %s dpkg.log.gz) / 2))" dpkg.log.gz > cut.log.gz
run slc -q cut.log.gz
exits 1
one_error
says cut.log.gz
absent cut.log.slc cut.log.gz.slc
run slc -q -o both.slc dpkg.log cut.log.gz
exits 1
one_error
says cut.log.gz
absent both.slc
mkdir here
cp dpkg.log.xz here
run slc -q here/dpkg.log.xz
exits 0
run slc -q -d here/dpkg.log.slc
same here/dpkg.log dpkg.log
run slc -j here/dpkg.log.xz
exits 0
is "$(wc -l < out)" "$(wc -l < dpkg.log)"
# what follows a gzip member and is none is not taken for the end
{ cat dpkg.log.gz; tail -c +2 dpkg.log.gz; } > tail.log.gz
run slc -q --rm tail.log.gz
exits 1
one_error
says tail.log.gz
absent tail.log.slc
[ -e tail.log.gz ] || fail 'a source that was not read to its end was removed'
