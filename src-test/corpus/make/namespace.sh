# Turns fresh namespaces into a small made-up host, web1, and runs one maker there.
# namespace.sh MAKERS OUTPUT FETCHED NAME
# The maker sees: $out, where its files go, $fetched, what was downloaded for it, $make, and
# the functions of tools.sh; a writable overlay on /etc /usr /var; an empty /srv, /run and /tmp.
set -eu
makers=$1 output=$2 downloads=$3 name=$4
mount --make-rprivate /
mount -t tmpfs tmpfs /srv
for d in etc usr var; do
  mkdir -p "/srv/.overlay/$d/up" "/srv/.overlay/$d/work"
  mount -t overlay overlay \
    -o "lowerdir=/$d,upperdir=/srv/.overlay/$d/up,workdir=/srv/.overlay/$d/work" "/$d"
done
make=/srv/make out=/srv/out fetched=/srv/fetched
mkdir "$make" "$out" "$fetched"
mount --bind "$makers" "$make"
mount --bind "$output" "$out"
mount --bind "$downloads" "$fetched"
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /tmp
chmod 1777 /tmp

mkdir /srv/dev
for node in null zero full random urandom tty; do
  touch "/srv/dev/$node"
  mount --bind "/dev/$node" "/srv/dev/$node"
done
mkdir /srv/dev/pts /srv/dev/shm
mount --rbind /srv/dev /dev
mount -t devpts -o newinstance,ptmxmode=0666 devpts /dev/pts
ln -s pts/ptmx /dev/ptmx
ln -s /proc/self/fd /dev/fd

hostname web1
echo 1f0c3b6e5a7d4c2f9e8b7a6d5c4b3a29 > /etc/machine-id
printf '127.0.0.1 localhost\n10.0.0.1 web1\n' > /etc/hosts
ip link set lo up
for n in 1 7 9 12 15 31; do ip addr add "10.0.0.$n/32" dev lo; done
export HOME=/srv/home
mkdir "$HOME"
cd /srv
. "$make/tools.sh"
. "$make/$name.sh"
