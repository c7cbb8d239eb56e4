#!/usr/bin/env python3
"""Back to a moment from pgBackRest: what was acknowledged until then is there, the mistake after it is not, and audit chain and stock reckon up."""

import os
import shlex
import subprocess
import time

import drill

WRITERS = 4
ENOUGH = 40


def work(begun):
    drill.need(patroni="patroni", etcd="etcd-server", pgbackrest="pgbackrest", setpriv="util-linux")
    cluster = drill.Cluster(begun).start()
    primary = cluster.servers[0]
    primary.backrest("stanza-create")
    node = drill.Node(begun, 1, cluster.url()).start().ready()

    # While people write: a backup that ends in the middle of their work.
    writers = drill.Writers(node.port, WRITERS)
    drill.until("everybody writes", 120, lambda: writers.since(0) > ENOUGH)
    began = time.monotonic()
    primary.backrest("--type=full", "backup")
    drill.say(f"backup made in {time.monotonic() - began:.0f} s under {len(writers.acknowledged)} writes")
    drill.until("writing goes on", 60, lambda: writers.since(began) > ENOUGH)
    writers.stop()
    kept = {name for name, _ in writers.acknowledged}
    moment = cluster.psql("select clock_timestamp()")
    time.sleep(1.5)
    cluster.psql("update inspection.point set name = '误改 ' || name where name like 'drill-%'")
    mistaken = int(cluster.psql("select count(*) from inspection.point where name like '误改 %'"))
    drill.require(mistaken >= len(kept), f"{mistaken} changed by mistake, {len(kept)} written")
    last = cluster.psql("select pg_walfile_name(pg_switch_wal())")
    drill.until("the last piece of the log is archived", 60, lambda: cluster.psql("select last_archived_wal from pg_stat_archiver") >= last, 0.5)
    drill.stop(node.process, 60)
    for server in reversed(cluster.servers):
        drill.stop(server.process, 30)

    data = begun.owned("restored")
    began = time.monotonic()
    primary.backrest("--type=time", f"--target={moment}", "--target-action=promote", "restore", data=data)
    begun.start(
        "restored",
        [drill.BINARIES[-1] / "postgres", "-D", data, "-p", primary.port, "-h", "127.0.0.1", "-c", "archive_mode=off"]
        + ["-c", "synchronous_standby_names="],
        primary.backup_settings(data, primary.port),
        as_postgres=True,
    )

    def answer(sql, quiet=False):
        return drill.psql(primary.port, sql, password=cluster.SUPERUSER, quiet=quiet)

    drill.until("the restored server has come to the moment", 120, lambda: answer("select pg_is_in_recovery()", quiet=True) == "f", 0.5)
    drill.say(f"restored to {moment} in {time.monotonic() - began:.0f} s")
    rows = set(answer("select name from inspection.point where name like 'drill-%'").split())
    drill.require(rows >= kept, f"{len(kept - rows)} acknowledged writes are missing")
    drill.require(answer("select count(*) from inspection.point where name like '误改 %'") == "0", "the mistake is still there")
    settings = {**os.environ, **node.settings, "SPRING_DATASOURCE_URL": f"jdbc:postgresql://127.0.0.1:{primary.port}/youbei"}
    for word in ("verify-audit", "verify-stock"):
        done = subprocess.run(shlex.split(drill.command()) + [word], env=settings, capture_output=True, text=True, timeout=600)
        drill.require(done.returncode == 0, f"{word}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        drill.say(f"{word}: {done.stdout.strip().splitlines()[-1] if done.stdout.strip() else 'sound'}")
    drill.say(f"{len(kept)} acknowledged writes are there, {mistaken} mistaken changes are not")


if __name__ == "__main__":
    drill.run("point in time", work)
