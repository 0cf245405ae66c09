# systemd finds no fault with the units, and their commands do what they say on this host.
needs systemd-analyze
unit() {
  sed -e "s|/usr/bin/|$(dirname "$(command -v slc)")/|g" "$EXAMPLES/systemd/$1" > "$1"
  run systemd-analyze verify --man=no "$PWD/$1"
  exits 0
  [ ! -s err ] || ! grep -q "${1%.service}" err || fail "systemd has something to say about $1"
}
command_of() {
  sed -n -e "s/^ExecStart=.*-c '\(.*\)'\$/\1/p" -e "s/^ExecStart=\([^']*\)\$/\1/p" "$1" \
    | sed -e "s|/var/lib/semlog|$PWD|g" -e "s|/etc/semlog|$PWD|g"
}

unit semlog-journal.service
run sh -c "$(command_of semlog-journal.service | sed "s|journalctl [^|]*|cat $CORPUS/journal.export |")"
exits 0
run slc -q -d -c journal.slc
exits 0
prints_file "$CORPUS/journal.export"

unit semlog-receive.service
unit semlog-replay.service
port=$(free_port)
gzip -c "$EXAMPLES/admin.log" > day.log.gz
printf 'rules:\n  - name: port 8008\n    query: portnumber:8008\n' > rules.yml
sh -c "$(command_of semlog-receive.service | sed "s|0.0.0.0:5140|127.0.0.1:$port|")" > alerts &
run sh -c "$(command_of semlog-replay.service | sed -e "s|loghost.example:5140|127.0.0.1:$port|" -e 's/--loop --retime now/--speed 10x/')"
exits 0
expected=$(grep -c 'port 8008' "$EXAMPLES/admin.log")
until_true sh -c "[ \"\$(grep -c '\"rule\"' alerts)\" = $expected ]"
pkill -f "listen tcp://127.0.0.1:$port"
wait
run slc -q -d -c received.slc
exits 0
prints_file "$EXAMPLES/admin.log"
