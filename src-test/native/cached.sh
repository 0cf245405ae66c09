# What programs do every day needs no class that is not in their caches: one costs a start a millisecond, a lambda fifteen.
set -eu
image=$(cd target/image && pwd)
corpus=$(cd src-test/corpus && pwd)
examples=$(cd examples && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
fail() { echo "native: $*" >&2; exit 1; }
cp "$corpus/auth.log" "$corpus/journal.json" "$corpus/postgresql.csv" .
head -n 2 auth.log >two.log
gzip -k auth.log
"$image/bin/slc" -q --keygen -o key 2>/dev/null
sed -n 's/^# public key: //p' key >recipients
"$image/bin/slc" -q -k auth.log journal.json postgresql.csv two.log
"$image/bin/slc" -q -9 -o nine.slc -k auth.log
"$image/bin/slc" -q -R recipients -o sealed.slc auth.log

# Classes of events of the JVM are in no cache.
all=0 failed=0
cached() {
  program=$1
  shift
  SEMLOG_JAVA_OPTIONS="-Xlog:class+load:file=$work/loaded" "$image/bin/$program" "$@" <auth.log >out 2>err || [ $? = 1 ] ||
    fail "$program $*: $(cat err)"
  if grep -v 'source: shared objects file\|source: __\|jdk.internal.event' loaded | grep 'semlog\|Lambda' >left; then
    echo "native: $program $* loads what is not in its cache: $(head -n 5 left)" >&2
    failed=$((failed + 1))
  fi
  all=$((all + 1))
}

cached slc --version
cached slcgrep --help
cached slcnotify --version
cached netlogserve --help
cached slc -k -f auth.log
cached slc -1 -T 1 -c auth.log
cached slc -c postgresql.csv
cached slc -k -f two.log
cached slc -c -
cached slc -d -c two.log.slc
cached slc -d -c nine.slc
cached slc -d -c -T 1 auth.log.slc
cached slc -d -k -f -o restored.log auth.log.slc
cached slc -d -k -f journal.json.slc
cached slc -t auth.log.slc
cached slc -l auth.log.slc
cached slc -l journal.json.slc
cached slc -j -
cached slc -j journal.json
cached slc -R recipients -f -o sealed.slc two.log
cached slc -d -c -i key sealed.slc
cached slcgrep Failed auth.log.slc
cached slcgrep session two.log.slc
cached slcgrep -i -C1 'fail(ed|ure)' auth.log auth.log.slc
cached slcgrep -c Failed auth.log.gz
cached slcgrep -v Failed -
cached slcgrep -F 203.0.113.9 auth.log.slc
cached slcgrep -Q 'portnumber>1024' auth.log.slc
cached slcgrep -Q PRIORITY:6 journal.json.slc
cached slcgrep -Q user:postgres postgresql.csv.slc
cached slcgrep --since 2020-01-01 Failed auth.log.slc
cached slcgrep --top 3 src_ip Failed auth.log.slc
cached slcgrep --json Failed auth.log.slc
cached slcgrep --templates auth.log.slc
cached slcgrep --identity key Failed sealed.slc
cached slcnotify portnumber:8008 auth.log
cached slcnotify PRIORITY:6 journal.json
cached slcnotify --rules "$examples/rules/sshd.yml" auth.log
cached netlogserve --speed max auth.log
cached netlogserve --dry-run journal.json
[ "$failed" = 0 ] || fail "$failed of $all usual commands load classes that are not in their caches"
echo "native: $all usual commands find all classes in their caches"
