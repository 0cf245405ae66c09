# dpkg and apt installing, upgrading and purging three small packages on this host only.
need dpkg apt-get
: > /var/log/dpkg.log
: > /var/log/apt/history.log
: > /var/log/apt/term.log
export DEBIAN_FRONTEND=noninteractive
for round in 1 2 3; do
  apt-get -q -y install "$fetched"/*.deb > "/srv/console$round" 2>&1 || { tail /srv/console$round >&2; exit 5; }
  dpkg --purge sl > /dev/null
  dpkg -i "$fetched"/sl_*.deb > /dev/null
  apt-get -q -y purge cowsay sl figlet > /dev/null 2>&1
done
keep /var/log/dpkg.log dpkg.log
keep /var/log/apt/history.log apt-history.log
keep /var/log/apt/term.log apt-term.log
keep /srv/console1 apt-console.log
