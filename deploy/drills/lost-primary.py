#!/usr/bin/env python3
"""The primary of two servers is killed under eight writers: what was acknowledged is stored, and writing goes on without a restart of the platform.
Then the standby is lost: writing goes on by policy, and the alert for it fires."""

import time

import drill

WRITERS = 8
LONGEST = 30


def work(begun):
    drill.need(haproxy="haproxy", patroni="patroni", etcd="etcd-server", pgbackrest="pgbackrest", promtool="prometheus", setpriv="util-linux")
    drill.promtool()
    cluster = drill.Cluster(begun).start()
    primary, standby = cluster.servers
    primary.backrest("stanza-create")
    node = drill.Node(begun, 1, cluster.url()).start().ready()
    other = drill.Node(begun, 2, cluster.url()).start().ready()
    proxy = drill.Proxy(begun, node.port, other.port)
    drill.until("the proxy serves both", 30, lambda: proxy.serving() == 2)
    writers = drill.Writers(proxy.port, WRITERS)
    drill.until("everybody writes", 120, lambda: writers.since(0) > 5 * WRITERS)

    killed = time.monotonic()
    primary.kill()
    drill.say(f"primary killed after {len(writers.acknowledged)} acknowledged writes")
    drill.until("writing goes on", LONGEST + 60, lambda: writers.since(killed + 1) > 0, 0.05)
    drill.until("by everybody", 60, lambda: writers.since(killed + 1) > 5 * WRITERS)
    gap = writers.longest_gap(killed, time.monotonic())
    drill.say(f"writing stood still for {gap:.1f} s; {standby.name} leads")
    drill.require(cluster.primary() is standby, "the standby does not lead")
    drill.require(gap <= LONGEST, f"writing stood still for {gap:.1f} s, more than {LONGEST}")
    lost = cluster.missing(writers)
    drill.say(f"{len(writers.acknowledged)} acknowledged, {writers.refused} refused, {len(lost)} lost")
    drill.require(not lost, f"acknowledged and not stored: {sorted(lost)[:5]}")

    primary.start()
    took = drill.until("the killed server is the synchronous standby", 180, lambda: cluster.standby() is primary, 0.5)
    drill.say(f"the killed server is the standby after {took:.0f} s")
    drill.require(cluster.measurement("patroni_sync_standby") == 1, "Patroni tells no standby")

    gone = time.monotonic()
    primary.kill()
    drill.until("writing goes on without a standby", LONGEST + 60, lambda: writers.since(gone + 1) > 5 * WRITERS, 0.05)
    gap = writers.longest_gap(gone, time.monotonic())
    drill.until("Patroni tells that the standby is lost", 60, lambda: cluster.measurement("patroni_sync_standby") == 0, 0.5)
    drill.require(cluster.measurement("patroni_primary") == 1, "Patroni tells no primary")
    drill.say(f"standby lost: writing stood still for {gap:.1f} s, then went on; the expression of YoubeiStandbyLost holds")
    writers.stop()
    lost = cluster.missing(writers)
    drill.say(f"in the end {len(writers.acknowledged)} acknowledged, {writers.refused} refused, {len(lost)} lost")
    drill.require(not lost, f"acknowledged and not stored: {sorted(lost)[:5]}")
    drill.require(node.process.poll() is None and other.process.poll() is None, "a node ended")


if __name__ == "__main__":
    drill.run("lost primary", work)
