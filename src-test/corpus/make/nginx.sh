# nginx on ports 8000 and 8008, asked by curl from several addresses: combined, JSON and error log.
need nginx curl
mkdir -p /srv/www/css /srv/nginx
for page in index item cart about; do
  head -c 3000 /dev/zero | tr '\0' "${page%"${page#?}"}" > "/srv/www/$page.html"
done
echo 'body { color: black }' > /srv/www/css/shop.css
chmod -R a+rX /srv/www
cat > /srv/nginx.conf <<'CONF'
pid /run/nginx.pid;
error_log /srv/nginx/error.log info;
worker_processes 2;
events { worker_connections 256; }
http {
  log_format json escape=json '{"time":"$time_iso8601","remote_addr":"$remote_addr",'
    '"remote_port":$remote_port,"method":"$request_method","uri":"$request_uri",'
    '"status":$status,"bytes":$body_bytes_sent,"seconds":$request_time,'
    '"port":$server_port,"agent":"$http_user_agent","referer":"$http_referer"}';
  access_log /srv/nginx/access.log combined;
  access_log /srv/nginx/access.json json;
  limit_req_zone $binary_remote_addr zone=shop:1m rate=100r/s;
  server {
    listen 8000;
    root /srv/www;
    location /private { deny all; }
    location /api { proxy_pass http://127.0.0.1:9999; }
    location /search { limit_req zone=shop burst=5 nodelay; try_files /item.html =404; }
  }
  server {
    listen 8008;
    location /status { stub_status; }
    location /shutdown { return 202 "draining\n"; }
  }
}
CONF
nginx -c /srv/nginx.conf
until_true 10 curl -s http://10.0.0.1:8000/

ask() { curl -s -o /dev/null --interface "$1" -A "$2" -e "$3" "$4" || true; }

agents='curl/7.88.1|Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0|Wget/1.21.3|monitor "v2"'
round=0
while [ $round -lt 60 ]; do
  round=$((round + 1))
  for from in 7 9 12 15 31; do
    agent=$(printf '%s' "$agents" | cut -d'|' -f$((round % 4 + 1)))
    here=http://10.0.0.1:8000
    ask "10.0.0.$from" "$agent" "$here/" "$here/index.html"
    ask "10.0.0.$from" "$agent" "$here/index.html" "$here/css/shop.css"
    ask "10.0.0.$from" "$agent" "" "$here/item.html?id=$((round * from * 13))&lang=de"
    [ $((round % 5)) -ne 0 ] || ask "10.0.0.$from" "$agent" "" "$here/missing/$round.png"
    [ $((round % 7)) -ne 0 ] || ask "10.0.0.$from" "$agent" "" "$here/api/orders/$((from * 7919 + round))"
    [ $((round % 9)) -ne 0 ] || ask "10.0.0.$from" "$agent" "" "$here/private/keys"
    [ "$from" -ne 31 ] || ask "10.0.0.$from" "monitor/1" "" http://10.0.0.1:8008/status
  done
done
for n in 1 2 3 4 5 6 7 8 9 10 11 12; do ask 10.0.0.9 ab/2.3 "" "http://10.0.0.1:8000/search?q=$n" & done
wait
printf '\026\003\001\002\000\001\000\n\n' | timeout 2 socat - TCP:10.0.0.1:8000 > /dev/null || true
ask 10.0.0.31 'Mozilla/5.0 ümläut' "" http://10.0.0.1:8008/shutdown
nginx -c /srv/nginx.conf -s quit
sleep 1
keep /srv/nginx/access.log nginx-access.log
keep /srv/nginx/access.json nginx-access.json 130000
sed -i 's|OS: Linux .*|OS: Linux 6.1.0-28-amd64|' /srv/nginx/error.log
keep /srv/nginx/error.log nginx-error.log
