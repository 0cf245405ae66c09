# The image works wherever it is unpacked, its caches are used, and a cache that is refused leaves stdout clean.
set -eu
image=$(cd target/image && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "native: $*" >&2; exit 1; }

mkdir "$work/a directory"
tar -xzf target/semlog-*-linux-x86_64.tar.gz -C "$work/a directory"
ln -s "$work/a directory"/semlog-*/bin/slc "$work/slc"
printf 'one\ntwo 2\n' >"$work/x.log"
"$work/slc" -q -c "$work/x.log" | "$work/slc" -q -d -c - | cmp - "$work/x.log" || fail "does not run through a link"

# A program asked for its version alone uses the small cache, asked twice its own.
broken=$(echo "$work/a directory"/semlog-*)
for program in slc slcgrep slcnotify netlogserve; do
  head -c 100000 "$image/lib/semlog/$program.aot" >"$broken/lib/semlog/$program.aot"
  head -c 100000 "$image/lib/semlog/ask.aot" >"$broken/lib/semlog/ask.aot"
  for words in --version '--version --version'; do
    # shellcheck disable=SC2086 # one word or two
    version=$("$image/bin/$program" $words)
    case $version in "$program "*) ;; *) fail "$program $words says '$version'" ;; esac
    SEMLOG_JAVA_OPTIONS="-Xlog:aot:file=$work/aot.log" "$image/bin/$program" $words >"$work/out"
    grep -q 'Opened AOT cache' "$work/aot.log" || fail "$program $words does not open its cache"
    if grep -qi 'unable to\|mismatch\|disabled\|not valid' "$work/aot.log"; then
      cat "$work/aot.log" >&2
      fail "$program $words refuses its cache"
    fi
    [ "$(cat "$work/out")" = "$version" ] || fail "$program $words says more with a log"

    # Refused: another collector than the cache was made for, and a cache that is cut short.
    SEMLOG_JAVA_OPTIONS="-XX:-UseSerialGC -XX:+UseParallelGC -Xlog:aot:file=$work/refused.log" \
      "$image/bin/$program" $words >"$work/out" 2>/dev/null
    [ "$(cat "$work/out")" = "$version" ] || fail "$program with a refused cache says: $(cat "$work/out")"
    "$broken/bin/$program" $words >"$work/out" 2>/dev/null || fail "$program fails with a broken cache"
    [ "$(cat "$work/out")" = "$version" ] || fail "$program with a broken cache says: $(cat "$work/out")"
  done
done
echo "native: caches are used, and nothing is said where they are not"
