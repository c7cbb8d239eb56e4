#!/usr/bin/env python3
"""The node that sweeps is frozen in the middle (SIGSTOP) past its lease and thawed: another node does the rest, and each effect is there once."""

import signal
import time

import drill

DUTIES = 60_000
OPEN = """
insert into obligation.obligation (id, jurisdiction, district, kind, subject_type, subject_id, title, rule, period,
  clock_start, due, weekends_only, opened_at, opened_by)
select gen_random_uuid(), '420106' || lpad((n % 15 + 1)::text, 3, '0'), '420106', 'PLAN_EVALUATION', 'plan',
  gen_random_uuid(), '停顿演练 ' || n, 'plan-evaluation', '3y', date '2020-01-01',
  (now() at time zone 'Asia/Shanghai')::date - 200 + n % 600, false, now(), gen_random_uuid()
from generate_series(1, {}) n
"""
# Whoever holds the row of the run is in the middle of a step.
SWEEPING = """
select string_agg(distinct a.application_name, ' ') from pg_locks l join pg_stat_activity a using (pid)
where l.relation = 'obligation.sweep_run'::regclass and l.mode = 'RowExclusiveLock' and l.granted and a.xact_start < now() - interval '150 ms'
"""
TODAY = "(now() at time zone 'Asia/Shanghai')::date"


def work(begun):
    drill.need(setpriv="util-linux")
    database = drill.Database(begun)

    def count(sql):
        return int(drill.psql(database.port, sql))

    nodes = {}
    for number in (1, 2):
        url = f"jdbc:postgresql://127.0.0.1:{database.port}/youbei?ApplicationName=node-{number}"
        nodes[f"node-{number}"] = drill.Node(
            begun, number, url, YOUBEI_SWEEP_DELAY="PT5S", YOUBEI_SWEEP_CHECK="PT2S", YOUBEI_SWEEP_INTERVAL="PT15S"
        ).start().ready()
    ours = "obligation.obligation where title like '停顿演练 %'"
    late = f"select count(*) from {ours} and due < {TODAY}"
    told = f"from obligation.notice where rule = 'overdue' and obligation in (select id from {ours})"
    tally = "select coalesce(sum(count), 0) from obligation.tally where counted = 'OVERDUE'"
    drill.until("the first sweep is over", 120, lambda: count("select count(*) from obligation.sweep_run where state = 'DONE'") > 0, 1)
    counted = count(tally)
    drill.psql(database.port, OPEN.format(DUTIES), user="postgres")

    frozen = []

    def catch():
        for name in drill.psql(database.port, SWEEPING, user="postgres").split():
            if name in nodes and count("select count(*) from obligation.sweep_run where state = 'RUNNING'"):
                nodes[name].process.send_signal(signal.SIGSTOP)
                frozen.append(name)
                return True
        return False

    drill.until("a node sweeps", 120, catch, 0.02)
    run = drill.psql(database.port, "select id from obligation.sweep_run where state = 'RUNNING'")
    if not run:
        raise drill.Failed("the sweep was over before the node was frozen")
    drill.say(f"{frozen[0]} frozen in the middle of a step")

    def rest():
        running = count(f"select count(*) from obligation.sweep_run where id = '{run}' and state = 'RUNNING'")
        return not running and count("select count(*) " + told) >= count(late)

    took = drill.until("the other node does the rest", 300, rest, 1)
    drill.say(f"the other node had done the rest after {took:.0f} s")
    nodes[frozen[0]].process.send_signal(signal.SIGCONT)
    thawed = time.monotonic()
    nodes[frozen[0]].ready(60)
    drill.say(f"thawed, ready after {time.monotonic() - thawed:.1f} s")
    before = count("select count(*) from obligation.sweep_run where state = 'DONE'")
    drill.until("two more sweeps", 120, lambda: count("select count(*) from obligation.sweep_run where state = 'DONE'") >= before + 2, 1)

    expected = count(late)
    effects = {
        "duties that are late": expected,
        "flagged on the right day": count(f"select count(*) from {ours} and overdue_since = due + 1 and due < {TODAY}"),
        "told of": count("select count(*) " + told),
        "told of, each once": count("select count(distinct obligation) " + told),
        "counted": count(tally) - counted,
    }
    drill.say(", ".join(f"{number} {what}" for what, number in effects.items()))
    drill.require(expected > DUTIES / 4 and set(effects.values()) == {expected}, "an effect is missing or there twice")
    doubles = count("select count(*) from (select obligation, rule from obligation.notice where rule <> 'reminder' group by 1, 2 having count(*) > 1) d")
    drill.require(doubles == 0, f"{doubles} notices are there twice")
    states = drill.psql(database.port, "select string_agg(state || ' ' || n, ', ') from (select state, count(*) as n from obligation.sweep_run group by 1) s")
    drill.say(f"runs: {states}; the frozen one is {drill.psql(database.port, f'select state from obligation.sweep_run where id = {chr(39)}{run}{chr(39)}')}")


if __name__ == "__main__":
    drill.run("frozen node", work)
