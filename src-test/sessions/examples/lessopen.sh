# less shows an archive, and a plain file as before.
needs less
cp "$CORPUS/dpkg.log" .
slc -q dpkg.log
LESSOPEN="|$EXAMPLES/lessopen.sh %s"
export LESSOPEN
run less dpkg.log.slc
exits 0
prints_file dpkg.log
run less dpkg.log
exits 0
prints_file dpkg.log
