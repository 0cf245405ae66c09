# Standard output is data only, even where the JVM has something to say.
cp "$CORPUS/dpkg.log" .
slc -q dpkg.log
for options in '-XX:+PrintFlagsFinal' '-Xlog:all' '-Xint'; do
  run env "JAVA_TOOL_OPTIONS=$options" slc -q -d -c dpkg.log.slc
  exits 0
  prints_file dpkg.log
done
