# What is linked when packaging behaves as what the JVM links, and nothing of the programs is left to be linked at each start.
set -eu
jdk=$(scripts/jdk25)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "native: $*" >&2; exit 1; }
# The calls of switches over types and of records' equals and hashCode in the classes below a folder.
calls() {
  find "$1" -name '*.class' ! -name module-info.class -print0 | xargs -0 "$jdk/bin/javap" -c -p |
    grep 'InvokeDynamic #[0-9]*:\(typeSwitch\|equals\|hashCode\):' || :
}

"$jdk/bin/javac" -d "$work/classes" src-test/native/Linked.java
[ -n "$(calls "$work/classes")" ] || fail "the classes of the test have nothing to link"
"$jdk/bin/java" -cp "$work/classes" Linked >"$work/before"
"$jdk/bin/java" scripts/native/Link.java "$work/classes"
left=$(calls "$work/classes")
[ -z "$left" ] || fail "not linked: $left"
"$jdk/bin/java" -Xverify:all -cp "$work/classes" Linked >"$work/after"
diff "$work/before" "$work/after" || fail "linked classes behave otherwise"
left=$(calls target/native/merged/classes/semlog)
[ -z "$left" ] || fail "left to be linked at each start: $left"
echo "native: switches over types and records are linked"
