# The real Alertmanager: an alert is active while it lasts, and resolved when it is over.
needs prometheus-alertmanager jq python3
port=$(free_port)
cat > alertmanager.yml <<'EOF'
route: {receiver: none, group_wait: 1s}
receivers: [{name: none}]
EOF
prometheus-alertmanager --config.file=alertmanager.yml --storage.path=data --cluster.listen-address= \
  --web.listen-address="127.0.0.1:$port" 2> log &
manager=$!
base=http://127.0.0.1:$port
get() { python3 -c "import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1]).read().decode())" "$base$1"; }
until_true get /-/ready
alerts() { get '/api/v2/alerts' | jq -c "$1"; }
names() { [ "$(alerts '[.[] | select(.status.state == "active") | .labels.host] | sort')" = "$1" ]; }
mkfifo live
slcnotify --on present --within 2s --lateness 0 --by host down --alertmanager "$base" < live > told &
pid=$!
exec 3> live
echo '{"host":"a","@message":"down \"x\""}' >&3
echo '{"host":"b","@message":"down"}' >&3
until_true names '["a","b"]'
is "$(alerts '.[] | select(.labels.host == "a") | [.labels.alertname, (.annotations.alert | fromjson | ."@message")]')" \
  '["down","down \"x\""]'
for again in 1 2 3 4; do
  echo '{"host":"b","@message":"down"}' >&3
  sleep 1
done
until_true names '["b"]'
is "$(grep -c resolved told)" 1
exec 3>&-
wait "$pid" || fail "exit code $?"
kill "$manager"
