# --explain says how lines are understood: template, time, and each attribute with how it became known.
run slc --explain 'Nov 21 10:15:02 web1 sshd[4721]: Failed password for invalid user admin from 203.0.113.7 port 51122 ssh2 tries=3'
exits 0
contains_line() { grep -qE "$1" out || { echo "no line '$1' in:"; cat out; exit 1; }; }
contains_line '^template   <\*> <\*> <\*>\[<\*>\]: Failed password for invalid user <\*> from <\*> port <\*> ssh2 tries=<\*>$'
contains_line '^id         [0-9a-f]{16}$'
contains_line '^timestamp  [0-9]{4}-11-21T10:15:02Z$'
contains_line '^user  +user  +admin  +format syslog\.formats:[0-9]+  +high$'
contains_line '^src_ip  +ipv4  +203\.0\.113\.7  +format syslog\.formats:[0-9]+  +high$'
contains_line '^tries  +number  +3  +key  +certain$'
run sh -c 'printf "took 12 ms\nworker 3 of 4\n" | slc --explain'
exits 0
is "$(grep -c '^template' out)" 2
contains_line '^duration  +duration  +12 ms  +form  +fair$'
contains_line '^worker  +number  +3  +noun  +fair$'
run slc --explain -d x
exits 2
