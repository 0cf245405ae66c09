# Formats of users: what is wrong with them is said once for each file, and everything else counts.
needs jq
mkdir -p config/semlog/formats
export XDG_CONFIG_HOME="$PWD/config"
line='2026-11-21T10:15:02Z order ORD-12345 of alice from 192.0.2.7'
cat > config/semlog/formats/a.formats <<'FORMATS'
ORDER ORD-[0-9]+
grok order %{ORDER:order.id} of %{USER:buyer}
  order ORD-17 of alice
FORMATS
is "$(echo "$line" | slc -j - | jq -c '[."order.id", .buyer, .src_ip]')" '["ORD-12345","alice","192.0.2.7"]'
echo "$line" > shop.log
run slcgrep -Q 'buyer:alice' shop.log
exits 0
silent
slc -q shop.log
mv shop.log.slc other.slc
is "$(slcgrep -c -Q 'order.id:ORD-12345' other.slc)" 1

cat > config/semlog/formats/b.formats <<'FORMATS'
grok order %{ORDRE:id}
  order ORD-17
header {levl}: x
  INFO: x
FORMATS
echo 'not a format file' > config/semlog/formats/readme.txt
run slc --explain "$line"
exits 0
one_error
says "config/semlog/formats/b.formats:1: no pattern is called 'ORDRE'; 1 more mistakes in this file"
says 'hint: did you mean ORDER?'
grep -Eq '^buyer +user +alice +format /.*/a.formats:2 +high$' out || fail 'no explanation'
run slcgrep -c -Q buyer:alice - < /dev/null
exits 1
run slcgrep -c alice - < /dev/null
silent

run sh -c 'printf "time,user,bytes\n2026-11-21T10:15:02Z,bob,17\n" | slc --explain'
grep -Eq '^bytes +size +17 +column +certain$' out || fail 'no column'

printf 'phrase bought {n:number}\n' > config/semlog/formats/b.formats
run slc -q -f -o x.slc /dev/null
exits 0
says 'b.formats:1: a format without a sample'
says 'hint: write a line of the log below it, with blanks in front'
