# IPv6 addresses are found by their number, however they are spelled, and by their networks.
cat > app.log <<'END'
Nov 21 10:15:02 fw kernel: DROP src=fe80::1 dst=2001:db8:0:0::17 proto=TCP spt=51514 dpt=443
2026-11-21 10:15:03 connection from 2001:db8::17 port 22
2026-11-21 10:15:04 connection from [2001:db8::18]:8443 refused
{"src":"fe80::1","dst":"2001:DB8::AB","remote":"[2001:db8::5]:443","link":"fe80::1%eth0"}
2001:db8:ffff::99 - - [21/Nov/2026:10:15:07 +0000] "GET / HTTP/1.1" 200 12 "-" "curl/8"
END
slc -q app.log
check() {
  for log in app.log app.log.slc; do
    run slcgrep -n -Q "$1" "$log"
    is "$1: $(cut -d: -f1 out | paste -s -d ' ')" "$1: $2"
  done
}
check src:fe80::1 '1 4'
check src:fe80::/10 '1 4'
check 'src:fe80:0:0::1' '1 4'
check link:fe80::1 '4'
check remote:2001:db8::/32 '4'
check ipv6:2001:db8::/32 '1 2 3 4 5'
check ipv6:2001:db8::/48 '1 2 3 4'
check 'src_ip:[2001:db8::1 TO 2001:db8::20]' '2 3'
check 'src_ip:2001:db8::18 AND portnumber:8443' '3'
check dst:2001:db8::ab '4'
check src:10.0.0.0/8 ''
