# PostgreSQL under pgbench and a few mistakes: the same run as stderr, CSV, JSON and syslog.
bin=$(echo /usr/lib/postgresql/*/bin)
need "$bin/initdb" "$bin/pgbench" rsyslogd setpriv
cat > /srv/rsyslog.conf <<'CONF'
module(load="imuxsock")
*.* action(type="omfile" file="/srv/syslog" template="RSYSLOG_TraditionalFileFormat")
CONF
rsyslogd -n -f /srv/rsyslog.conf -i /run/rsyslogd.pid &
until_true 10 test -S /dev/log
as_postgres() { setpriv --reuid postgres --regid postgres --clear-groups -- "$@"; }
install -d -o postgres /srv/pg /srv/pgrun
as_postgres "$bin/initdb" -D /srv/pg/data --locale=C.UTF-8 -A trust > /dev/null
cat >> /srv/pg/data/postgresql.conf <<'CONF'
listen_addresses = ''
unix_socket_directories = '/srv/pgrun'
logging_collector = on
log_destination = 'stderr,csvlog,jsonlog,syslog'
log_directory = '/srv/pg/log'
log_filename = 'server.log'
log_line_prefix = '%m [%p] %q%u@%d/%a '
log_connections = on
log_disconnections = on
log_checkpoints = on
log_lock_waits = on
log_temp_files = 0
log_autovacuum_min_duration = 0
log_min_duration_statement = 2ms
deadlock_timeout = 200ms
autovacuum_naptime = 2s
work_mem = 64kB
CONF
as_postgres "$bin/pg_ctl" -D /srv/pg/data -w -s start > /dev/null
sql() { as_postgres "$bin/psql" -q -h /srv/pgrun "$@" > /dev/null 2>&1 || true; }
sql -c 'create database shop'
sql -c 'create role alice login' -c 'create role bob login'
as_postgres "$bin/pgbench" -q -h /srv/pgrun -i -s 1 shop > /dev/null 2>&1
sql -c 'grant all on all tables in schema public to alice' shop
for round in 1 2 3 4 5; do
  as_postgres "$bin/pgbench" -h /srv/pgrun -U alice -n -c 4 -t 40 shop > /dev/null 2>&1 || true
  sql -U bob -c "select * from pgbench_accounts where aid = $((round * 4711))" shop
  sql -U alice -c "select * from orders where id = $round" -c 'select 1/0' shop
  sql -U alice -c "insert into pgbench_branches values (1, $round, 'double')" shop
  sql -U alice -c 'select pg_sleep(0.0'"$round"'), '"'multi
line
	literal with tab'" shop
  sql -U carol -c 'select 1' shop
  sql -U alice -c 'select 1' nowhere
  sql -U alice -c 'select aid, filler from pgbench_accounts order by filler, abalance, aid' shop
  sql -c 'checkpoint' -c 'vacuum analyze' shop
done
sql -c 'begin; lock pgbench_tellers; select pg_sleep(1)' shop &
sleep 0.3
sql -U alice -c "set statement_timeout = '500ms'; update pgbench_tellers set tbalance = 0" shop
wait $!
as_postgres "$bin/pg_ctl" -D /srv/pg/data -w -s -m fast stop
sleep 1
keep /srv/pg/log/server.log postgresql-stderr.log 120000
keep /srv/pg/log/server.csv postgresql.csv 120000
keep /srv/pg/log/server.json postgresql.json 200000
keep /srv/syslog postgresql-syslog.log 120000
