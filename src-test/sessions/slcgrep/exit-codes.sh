# 0 matched, 1 none, 2 error; -q makes a match 0 even after an error; -s hides the message.
cp "$CORPUS/dpkg.log" .
slc -q dpkg.log
run slcgrep installed dpkg.log.slc
exits 0
silent
run slcgrep nothing-of-that dpkg.log.slc
exits 1
no_output
silent
run slcgrep installed missing.slc dpkg.log.slc
exits 2
one_error
says missing.slc
[ -s out ] || fail 'the other input was not searched'
run slcgrep -q installed missing.slc dpkg.log.slc
exits 0
no_output
run slcgrep -s installed missing.slc dpkg.log.slc
exits 2
silent
run slcgrep -E '(' dpkg.log.slc
exits 2
one_error
no_output
run slcgrep
exits 2
run slcgrep --nonsense x dpkg.log.slc
exits 2
one_error
run slcgrep -Q 'status>' dpkg.log.slc
exits 2
one_error
run slcgrep --help
exits 0
silent
run slcgrep --version
exits 0
