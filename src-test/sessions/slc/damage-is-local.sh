# What lies outside a damaged segment is restored, and the damage is said.
needs python3
for name in dpkg auth apt-term; do
  slc -q -c "$CORPUS/$name.log" > "$name.slc"
done
python3 -c 'b = bytearray(open("auth.slc", "rb").read())
at = len(b) // 2
b[at:at + 8] = bytes(8)
open("auth.slc", "wb").write(b)'
cat dpkg.slc auth.slc apt-term.slc > all.slc
run slc -q -d -c all.slc
exits 1
one_error
says line
cmp -s -n "$(stat -c %s "$CORPUS/dpkg.log")" out "$CORPUS/dpkg.log" || fail 'the lines before are not restored'
tail -c "$(stat -c %s "$CORPUS/apt-term.log")" out > end
same end "$CORPUS/apt-term.log"
