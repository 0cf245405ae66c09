# A Kafka broker in KRaft mode: format, start, topics, some records, stop; at INFO, its own pattern.
java=$(echo /usr/lib/jvm/temurin-25-jdk*/bin/java)
need "$java"
ls "$fetched"/kafka/kafka_2.13-*.jar > /dev/null
cat > /srv/server.properties <<'CONF'
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@10.0.0.1:9093
listeners=PLAINTEXT://10.0.0.1:9092,CONTROLLER://10.0.0.1:9093
controller.listener.names=CONTROLLER
advertised.listeners=PLAINTEXT://10.0.0.1:9092
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
offsets.topic.num.partitions=3
transaction.state.log.num.partitions=3
log.dirs=/srv/kafka
CONF
set -- "$java" -Xmx400m -cp "$fetched/kafka/*" "-Dlog4j2.configurationFile=$make/kafka/log4j2.xml"
"$@" kafka.tools.StorageTool format -t MkU3OEVBNTcwNTJENDM2Qk -c /srv/server.properties > /srv/format.log
"$@" kafka.Kafka /srv/server.properties > /srv/kafka.log 2>&1 &
broker=$!
until_true 60 grep -q 'Kafka Server started' /srv/kafka.log || { tail -n 20 /srv/kafka.log; exit 4; }
"$@" org.apache.kafka.tools.TopicCommand --bootstrap-server 10.0.0.1:9092 \
  --create --topic orders --partitions 3 > /dev/null 2>&1
"$@" org.apache.kafka.tools.TopicCommand --bootstrap-server 10.0.0.1:9092 \
  --create --topic payments --partitions 2 > /dev/null 2>&1
seq 1 200 | "$@" org.apache.kafka.tools.ConsoleProducer --bootstrap-server 10.0.0.1:9092 \
  --topic orders > /dev/null 2>&1 || true
"$@" org.apache.kafka.tools.consumer.ConsoleConsumer --bootstrap-server 10.0.0.1:9092 --topic orders \
  --from-beginning --max-messages 50 --timeout-ms 20000 > /dev/null 2>&1 || true
"$@" org.apache.kafka.tools.TopicCommand --bootstrap-server 10.0.0.1:9092 \
  --delete --topic payments > /dev/null 2>&1
sleep 2
kill -TERM "$broker"
wait "$broker" || true
grep -vE 'java.class.path|java.library.path|os.version|Client environment' /srv/kafka.log > /srv/kept.log
keep /srv/kept.log kafka-server.log
