#!/bin/bash
# Puts one part of the layout onto this Debian machine, without containers:
#   ./install.sh state | database | proxy | application YOUBEI_JAR JAVA_HOME
# Files that somebody has filled in (*.env, secrets) are never overwritten. With DESTDIR set, it only writes files below it, for a look beforehand.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=${DESTDIR:-}

put() { # MODE SOURCE TARGET
    install -D -m "$1" "$2" "$root$3"
}

keep() { # MODE SOURCE TARGET
    if [ -e "$root$3" ]; then
        echo "kept $3"
    else
        put "$1" "$2" "$3"
        echo "fill in $3"
    fi
}

secret() { # NAME
    if [ ! -e "$root/etc/youbei/secrets/$1" ]; then
        install -D -m 0600 /dev/null "$root/etc/youbei/secrets/$1"
        echo "fill in /etc/youbei/secrets/$1, the same on every node"
    fi
}

packages() {
    [ -n "$root" ] || DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

system() {
    [ -n "$root" ] || systemctl "$@"
}

own() { # OWNER FILE
    [ -n "$root" ] || chown "$1" "$2"
}

state() {
    packages etcd-server etcd-client
    keep 0644 "$here/etcd.env.example" /etc/default/etcd
    system restart etcd
}

database() {
    # A cluster that the package would make by itself is not wanted.
    install -d "$root/etc/postgresql-common"
    echo "create_main_cluster = false" > "$root/etc/postgresql-common/createcluster.conf"
    packages postgresql-15 patroni python3-etcd pgbackrest curl
    put 0644 "$here/patroni.yml" /etc/patroni/config.yml
    put 0755 "$here/../roles.sh" /etc/youbei/roles.sh
    keep 0640 "$here/patroni.env.example" /etc/patroni/patroni.env
    own root:postgres /etc/patroni/patroni.env
    keep 0640 "$here/pgbackrest.conf" /etc/pgbackrest.conf
    own root:postgres /etc/pgbackrest.conf
    put 0644 "$here/patroni.conf" /etc/systemd/system/patroni.service.d/youbei.conf
    put 0644 "$here/youbei-backup.service" /etc/systemd/system/youbei-backup.service
    put 0644 "$here/youbei-backup.timer" /etc/systemd/system/youbei-backup.timer
    system daemon-reload
    system enable youbei-backup.timer
    echo "then: systemctl enable --now patroni youbei-backup.timer; once, on the primary: pgbackrest --stanza=youbei stanza-create"
}

proxy() {
    packages haproxy
    put 0644 "$here/haproxy.cfg" /etc/haproxy/haproxy.cfg
    keep 0644 "$here/haproxy.env.example" /etc/default/haproxy
    put 0644 "$here/haproxy.conf" /etc/systemd/system/haproxy.service.d/youbei.conf
    system daemon-reload
    system enable haproxy
    echo "then: systemctl restart haproxy"
}

application() { # YOUBEI_JAR JAVA_HOME
    [ $# = 2 ] || { echo "usage: $0 application YOUBEI_JAR JAVA_HOME" >&2; exit 2; }
    [ -n "$root" ] || id youbei > /dev/null 2>&1 || useradd --system --home-dir /var/lib/youbei --shell /usr/sbin/nologin youbei
    put 0644 "$1" /opt/youbei/youbei.jar
    ln -sfn "$2" "$root/opt/youbei/java"
    keep 0644 "$here/youbei.env.example" /etc/youbei/youbei.env
    for name in app-password owner-password keys metrics-token; do
        secret "$name"
    done
    put 0644 "$here/youbei.service" /etc/systemd/system/youbei.service
    system daemon-reload
    system enable youbei
    echo "then: systemctl start youbei"
}

case "${1:-}" in
    state | database | proxy | application) "$@" ;;
    *)
        sed -n '2,4p' "$0" >&2
        exit 2
        ;;
esac
