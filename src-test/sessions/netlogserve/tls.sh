# By TLS only to whom the certificate says it is.
needs openssl python3 socat
port=$(free_port)
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem \
  -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost 2> /dev/null
socat -u "OPENSSL-LISTEN:$port,bind=127.0.0.1,reuseaddr,fork,cert=cert.pem,key=key.pem,verify=0" \
  OPEN:got,creat,append 2> server &
pid=$!
run netlogserve -q --speed max -o "tls://localhost:$port" --tls-ca cert.pem "$EXAMPLES/admin.log"
exits 0
until_true cmp got "$EXAMPLES/admin.log"
run netlogserve -q --speed max -o "tls://localhost:$port" "$EXAMPLES/admin.log"
exits 1
one_error
run netlogserve -q --speed max -o "tls://127.0.0.1:$port" --tls-ca cert.pem "$EXAMPLES/admin.log"
exits 1
one_error
run netlogserve -q -o "tls://localhost:$port" --tls-ca key.pem "$EXAMPLES/admin.log"
exits 1
says key.pem
kill "$pid"
