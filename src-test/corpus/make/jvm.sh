# JVM logs: unified GC logs of JDK 25 and JDK 17 under four collectors, and java.util.logging.
jdk25=$(echo /usr/lib/jvm/temurin-25-jdk*) jdk17=$(echo /usr/lib/jvm/java-17-openjdk-amd64)
need "$jdk25/bin/java" "$jdk17/bin/java"
cp "$make/Allocate.java" "$make/Orders.java" /srv

# gc JDK COLLECTOR DECORATIONS FILE: three seconds of Allocate
gc() {
  "$1/bin/java" -XX:+Use"$2" -Xmx64m -Xlog:gc*,safepoint:file=/srv/gc.log:"$3" /srv/Allocate.java 3
  keep /srv/gc.log "$4" 150000
}
gc "$jdk25" G1GC time,uptime,pid,level,tags jvm25-gc-g1.log
gc "$jdk25" ZGC uptime,level,tags jvm25-gc-z.log
gc "$jdk17" SerialGC utctime,level,tags jvm17-gc-serial.log
gc "$jdk17" ParallelGC uptimemillis,tid,tags jvm17-gc-parallel.log
"$jdk25/bin/java" /srv/Orders.java 2> /srv/orders.log
keep /srv/orders.log java-util-logging.log
