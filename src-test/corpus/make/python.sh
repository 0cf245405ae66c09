# Python's logging module, and http.server's access lines.
need /usr/bin/python3 curl
/usr/bin/python3 "$make/worker.py" > /srv/worker.log
keep /srv/worker.log python-logging.log 150000
mkdir /srv/site
echo hello > /srv/site/index.html
/usr/bin/python3 -u -m http.server --directory /srv/site --bind 10.0.0.1 8008 > /srv/http.log 2>&1 &
until_true 10 curl -s http://10.0.0.1:8008/
for n in $(seq 1 120); do
  curl -s -o /dev/null --interface 10.0.0.9 "http://10.0.0.1:8008/$([ $((n % 6)) -eq 0 ] && echo "page$n" || :)"
done
kill $!
keep /srv/http.log python-http-server.log
