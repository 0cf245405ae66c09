"""Writes the hostile and the hand-made files of the corpus into the directory of argument 1."""
import pathlib
import random
import sys

out = pathlib.Path(sys.argv[1])
rng = random.Random(20261121)
line = b"Nov 21 10:15:02 web1 app[%d]: request %d took %d ms"


def lines(count, ending=b"\n"):
    return [line % (700 + n % 9, n * 37, rng.randrange(900)) + ending for n in range(count)]


def keep(name, content):
    (out / name).write_bytes(content)


keep("hostile-empty.log", b"")
keep("hostile-one-empty-line.log", b"\n")
keep("hostile-only-newlines.log", b"\n" * 3000)
keep("hostile-only-crlf.log", b"\r\n" * 500)
keep("hostile-five-lines.log", b"".join(lines(5)))
keep("hostile-no-final-newline.log", b"".join(lines(40))[:-1])
keep("hostile-one-byte.log", b"x")
keep("hostile-crlf.log", b"".join(lines(200, b"\r\n")))
keep("hostile-mixed-endings.log", b"".join(
    text for n in range(120) for text in lines(1, (b"\n", b"\r\n", b"\r", b"\n\r", b"\n\n")[n % 5])))
keep("hostile-nul.log", b"".join(
    b"before\0after %d\0\0\n" % n if n % 3 else b"\0" * n + b"\n" for n in range(150)))
keep("hostile-invalid-utf8.log", b"".join(
    b"name=" + rng.choice([b"J\xf6rg", b"\xc3", b"\xc3\x28", b"\xff\xfe", b"\xed\xa0\x80",
                            b"\xf4\x90\x80\x80", b"\xc0\xaf", "Jörg".encode()])
    + b" id=%d\n" % n for n in range(200)))
keep("hostile-utf8.log", "".join(
    f"{n} größer als {n - 1}: 日本語 ✓ \U0001f600 e\u0301 \u202eabc\u202c \u2028 \ufeff\n" for n in range(150)
).encode())
keep("hostile-utf16le.log", ("\ufeff" + "".join(
    f"2026-11-21 10:15:{n % 60:02} Dienst {n} läuft\r\n" for n in range(120))).encode("utf-16-le"))
keep("hostile-controls.log", b"".join(
    b"[%s] %d\n" % (bytes([n % 32]) * (1 + n % 3), n) for n in range(192)))
keep("hostile-ansi.log", b"".join(
    b"\x1b[%dm%s\x1b[0m worker %d \x1b[2K\x1b[1Gprogress %d%%\r\n"
    % (31 + n % 7, (b"INFO", b"WARN", b"ERROR")[n % 3], n % 4, n % 101) for n in range(200)))
keep("hostile-random.bin", rng.randbytes(40_000))
keep("hostile-all-bytes.bin", bytes(range(256)) * 20)
keep("hostile-spaces.log", b"".join(
    b" " * (n % 11) + b"\t" * (n % 3) + b"a" + b" " * (n % 5) + b"b \n" for n in range(300)))
keep("hostile-numbers.log", b"".join(b" ".join(rng.choice([
    b"0", b"-0", b"+1", b"007", b"-17", b"9223372036854775807", b"-9223372036854775808",
    b"9223372036854775808", b"18446744073709551616", b"1" * 40, b"0x0", b"0XfF", b"0x", b"1e400",
    b"1.50", b".5", b"5.", b"1,234,567.80", b"1.2.3.4.5", b"256.1.1.1", b"010.0.0.1", b"::1", b"::",
    b"fe80::1%eth0", b"2001:DB8::a", b"00:1A:2b:3C:4d:5E", b"12:61:61", b"2026-02-30",
    b"2026-13-01T00:00:00Z", b"2026-11-21T10:15:02.123456789+14:00", b"Feb 30 25:00:00",
    b"DEADBEEF", b"deadBEEF", b"6F9619FF-8B86-D011-B42D-00C04FC964FF", b"--", b"-", b"\"\"", b"\"\\u00e9\"",
    b"{}", b"[]", b"<*>", b"%d", b"\\", b"\\n", b"$1"]) for _ in range(8)) + b"\n" for _ in range(250)))
keep("hostile-broken-json.log", b"".join([
    b'{"a":1,"b":"x"}\n', b'{"a":1,"b":\n', b'{"a":"\\ud800","b":"\\u0000"}\n', b'{"a":1}{"a":2}\n',
    b'{"@line":5,"@message":"of the log itself"}\n', b'[1,2,{"deep":[[[[[[]]]]]]}]\n', b'{"a":1,"a":2}\n',
    b'{"":0,"a.b":1,"a":{"b":2}}\n', b'{"n":1e999,"m":-0,"k":0.10,"big":123456789012345678901234567890}\n',
    b"{'a':1}\n", b'{"a":"unfinished\n', b'"just a string"\n', b"null\n", b"{" * 300 + b"\n"] * 9))
keep("hostile-same-line.log", lines(1)[0] * 2500)
keep("hostile-every-line-differs.log", b"".join(
    bytes(rng.choice(b"abcdefghijklmnopqrstuvwxyz ") for _ in range(rng.randrange(5, 60))) + b"\n"
    for _ in range(900)))

# One line of each timestamp shape that programs write; the moments are the same, one second apart.
shapes = """\
2026-11-21T10:15:{s}Z rfc3339
2026-11-21T10:15:{s}.250Z rfc3339 milliseconds
2026-11-21T10:15:{s}.250117+01:00 rfc3339 microseconds
2026-11-21T10:15:{s}+0100 iso basic offset
2026-11-21 10:15:{s} plain
2026-11-21 10:15:{s}.250 plain dot
2026-11-21 10:15:{s},250 log4j comma
[2026-11-21 10:15:{s},250] bracketed comma
2026/11/21 10:15:{s} [error] nginx
20261121T101502Z compact
20261121-10:15:{s}:250 healthapp
Nov 21 10:15:{s} host syslog
Nov  1 10:15:{s} host syslog padded
<34>1 2026-11-21T10:15:{s}.250Z host syslog5424
Sat Nov 21 10:15:{s} 2026 asctime
[Sat Nov 21 10:15:{s}.250117 2026] apache error
Sat, 21 Nov 2026 10:15:{s} GMT rfc1123
10.0.0.7 - - [21/Nov/2026:10:15:{s} +0100] "GET / HTTP/1.1" 200 5 common
21-Nov-2026 10:15:{s}.250 tomcat
Nov 21, 2026 10:15:{s} AM java.util.logging
11-21 10:15:{s}.250 1234 1234 I logcat
11/21/2026 10:15:{s} AM us
21.11.2026 10:15:{s} german
26/11/21 10:15:{s} spark
261121 10:15:{s} hdfs
I1121 10:15:{s}.250117 7 klog
17952345{s}.250117 epoch dot
17952345{s}250 epoch milliseconds
17952345{s} epoch
[   84.2501{s}] kernel
"""
keep("timestamps.log", "".join(
    shape.format(s=f"{second:02}") + "\n" for second in range(2, 10) for shape in shapes.splitlines()).encode())

kernel = []
uptime = 0.0
for n in range(600):
    uptime += rng.random() / 3
    kernel.append("[%12.6f] %s\n" % (uptime, rng.choice([
        "pci 0000:%02x:%02x.0: [8086:%04x] type 00 class 0x%06x" % (n % 4, n % 32, rng.randrange(65536), rng.randrange(1 << 24)),
        "usb 1-%d: new high-speed USB device number %d using xhci_hcd" % (n % 6 + 1, n % 40),
        "EXT4-fs (sda%d): mounted filesystem with ordered data mode. Quota mode: none." % (n % 5),
        "TCP: request_sock_TCP: Possible SYN flooding on port %d. Sending cookies." % rng.choice([80, 8000, 8008]),
        "Out of memory: Killed process %d (java) total-vm:%dkB, anon-rss:%dkB" % (rng.randrange(30000), rng.randrange(1 << 22), rng.randrange(1 << 20)),
        "audit: type=1400 audit(%d.%03d:%d): apparmor=\"DENIED\" operation=\"open\" name=\"/etc/passwd%d\" pid=%d" % (1795234000 + n, n, n, n % 3, rng.randrange(30000)),
        "eth0: link up, 1000 Mbps, full duplex, mac 02:42:ac:11:00:%02x" % (n % 256),
        "BIOS-e820: [mem 0x%016x-0x%016x] usable" % (n << 12, (n << 12) + 4095)])))
keep("kernel.log", "".join(kernel).encode())
