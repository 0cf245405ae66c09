# Names the values of a log by formats of one's own, in plain text and in an archive.
run "$EXAMPLES/own-formats.sh"
exits 0
silent
grep -Eq '^order.id +id +ORD-12345 +format /.*/shop.formats:8 +high$' out || fail 'no explanation'
grep -qx 'ORD-12346,192.0.2.9,99.00' out || fail 'no order'
grep -q 'alice gave 5 stars to teapot$' out || fail 'no stars'
