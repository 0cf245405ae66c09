# An archive of a version that this Semlog does not know is refused, and nothing is written.
needs python3
slc -q -c "$CORPUS/dpkg.log" > known.slc
python3 - <<'PY'
# FORMAT.md: byte 4 is the version, bytes 21 and 22 the low half of the CRC-32C of bytes 0 to 20
archive = bytearray(open("known.slc", "rb").read())
archive[4] = 99
crc = 0xFFFFFFFF
for byte in archive[:21]:
    crc ^= byte
    for _ in range(8):
        crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
archive[21:23] = (crc ^ 0xFFFFFFFF).to_bytes(4, "little")[:2]
open("app.log.slc", "wb").write(archive)
PY
for words in '-d app.log.slc' '-t app.log.slc' '-l app.log.slc' '-d -c app.log.slc'; do
  run slc -q $words
  exits 1
  one_error
  says version
  no_output
done
absent app.log
cp app.log.slc before
run slc -q -a -o app.log.slc "$CORPUS/dpkg.log"
exits 1
same app.log.slc before
