# Threads change nothing in what is restored.
cat "$CORPUS"/nginx-access.log "$CORPUS"/kafka-server.log "$CORPUS"/jvm25-gc-g1.log > big.log
for threads in 1 2; do
  slc -q -T "$threads" -c big.log > "$threads.slc"
  slc -q -T "$threads" -d -c "$threads.slc" > back
  same big.log back
done
