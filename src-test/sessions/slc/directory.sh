# A directory is an error without --recursive, and its files with it.
mkdir -p logs/deep
cp "$CORPUS/dpkg.log" logs
cp "$CORPUS/auth.log" logs/deep
run slc -q logs
exits 1 2
one_error
says logs
says recursive
is "$(find logs -name '*.slc')" ''
run slc -q --recursive logs
exits 0
[ -s logs/dpkg.log.slc ] && [ -s logs/deep/auth.log.slc ] || fail 'not all files were done'
rm logs/dpkg.log logs/deep/auth.log
run slc -q -d --recursive logs
exits 0
same logs/dpkg.log "$CORPUS/dpkg.log"
same logs/deep/auth.log "$CORPUS/auth.log"
