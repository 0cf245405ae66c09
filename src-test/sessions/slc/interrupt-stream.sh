# Ctrl-C on a live stream commits what came.
needs python3 setpriv
mkfifo live
env --default-signal=INT slc -q - < live > got.slc 2> err &
pid=$!
exec 3> live
head -n 200 "$CORPUS/auth.log" > came
cat came >&3
until_true python3 -c 'import array, fcntl, sys, termios
waiting = array.array("i", [0])
fcntl.ioctl(3, termios.FIONREAD, waiting)
sys.exit(waiting[0] != 0)'
kill -INT "$pid"
code=0
wait "$pid" || code=$?
exec 3>&-
: > out
ran='slc, interrupted'
exits 0 130
run slc -q -d -c got.slc
exits 0
prints_file came
