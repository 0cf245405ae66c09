# .slc, plain, .gz, .zst and standard input in one call, each under its name.
needs gzip zstd
grep -a 'GET /missing' "$CORPUS/nginx-access.log" > line
head -n 1 line > plain.log
cp plain.log archive.log
cp plain.log zipped.log
cp plain.log packed.log
slc -q --rm archive.log
gzip zipped.log
zstd -q --rm packed.log
run sh -c 'slcgrep missing archive.log.slc plain.log zipped.log.gz packed.log.zst - < plain.log'
exits 0
hit=$(cat plain.log)
prints <<END
archive.log.slc:$hit
plain.log:$hit
zipped.log.gz:$hit
packed.log.zst:$hit
(standard input):$hit
END
run sh -c 'slc -q -c plain.log | slcgrep missing'
exits 0
prints_file plain.log
run sh -c 'gzip -c plain.log | slcgrep -c missing -'
prints <<END
1
END
run slcgrep -l missing archive.log.slc plain.log
prints <<END
archive.log.slc
plain.log
END
run slcgrep -L GET archive.log.slc plain.log
exits 1
no_output
run slcgrep -h missing archive.log.slc plain.log
prints <<END
$hit
$hit
END
run slcgrep -c missing archive.log.slc plain.log
prints <<END
archive.log.slc:1
plain.log:1
END
mkdir logs
cp plain.log logs
run slcgrep -r missing logs
prints <<END
logs/plain.log:$hit
END
run slcgrep missing logs
exits 2
one_error
