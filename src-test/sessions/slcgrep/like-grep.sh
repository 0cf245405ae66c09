# The same lines as grep on the restored text, for options and patterns of all kinds.
cp "$CORPUS/auth.log" log
slc -q log
same_as_grep() {
  grep_code=0
  LC_ALL=C grep -a "$@" < log > expected || grep_code=$?
  run slcgrep "$@" log.slc
  exits "$grep_code"
  prints_file expected
  silent
}
same_as_grep Failed
same_as_grep -F 'pam_unix(sshd:session)'
same_as_grep -F ''
same_as_grep -i 'FAILED PASSWORD'
same_as_grep -v sshd
same_as_grep -c 'Accepted publickey'
same_as_grep -vc sshd
same_as_grep -n sudo
same_as_grep -n -A 2 'session opened for user bob'
same_as_grep -n -B 1 COMMAND
same_as_grep -C 3 'password for'
same_as_grep -o -E '10\.0\.0\.[0-9]+'
same_as_grep -o -n -E 'port [0-9]+'
same_as_grep -m 3 sshd
same_as_grep -w root
same_as_grep -x 'nothing'
same_as_grep -e alice -e bob
same_as_grep -E 'alice|bob'
same_as_grep -E '^Nov 21 04:1[67]:.*cron'
same_as_grep -E 'user=[a-z]+$'
same_as_grep -E 'sshd\[[0-9]{3}\]: (Failed|Invalid)'
same_as_grep -q Failed
same_as_grep -q nothing-of-that
same_as_grep nothing-of-that
same_as_grep -h -c sshd
printf 'alice\nFailed\n' > patterns
same_as_grep -f patterns
