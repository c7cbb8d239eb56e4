#!/usr/bin/env python3
"""Database, one node, and the proxy are cut off in turn: people read a sentence or notice nothing, and everything works again by itself."""

import time

import drill

PATHS = ["/", "/obligations", "/plans", "/hazards", "/inspection-points"]
PEOPLE = 8
SENTENCE_WITHIN = 10
WELL_WITHIN = 15


def serves(proxy, person):
    return proxy.serving() == 2 and person.get("/plans")[0] == 200


def told(person):
    """What a person reads while the database is away: the platform's own page, not the proxy's."""
    begun = time.monotonic()
    code, page, headers = person.get("/plans")
    took = time.monotonic() - begun
    drill.require(code == 503 and 'lang="zh-CN"' in page, f"no sentence but {code} {page[:200]}")
    drill.require("Exception" not in page and "org.postgresql" not in page, "bowels on the page")
    drill.require(took < SENTENCE_WITHIN, f"the sentence came after {took:.1f} s")
    return took


def work(begun):
    drill.need(haproxy="haproxy", setpriv="util-linux")
    database = drill.Database(begun)
    to_database = drill.Line(database.port)
    url = f"jdbc:postgresql://127.0.0.1:{to_database.port}/youbei"
    first = drill.Node(begun, 1, url).start().ready()
    second = drill.Node(begun, 2, url).start().ready()
    to_second = drill.Line(second.port)
    proxy = drill.Proxy(begun, first.port, to_second.port)
    to_proxy = drill.Line(proxy.port)
    drill.until("the proxy serves both", 30, lambda: proxy.serving() == 2)
    person = drill.Person(to_proxy.port, "supervisor")
    drill.until("both serve", 30, lambda: serves(proxy, person))

    for name, fault in (("cut off", to_database.cut), ("silent", to_database.silence)):
        fault()
        drill.until("no node is ready", 30, lambda: proxy.serving() == 0)
        took = told(person)
        to_database.restore()
        well = drill.until("everything works again", 60, lambda: serves(proxy, person))
        drill.say(f"database {name}: a sentence after {took:.1f} s, well {well:.1f} s after the end")
        drill.require(well < WELL_WITHIN, f"well only after {well:.1f} s")

    people = [drill.Person(to_proxy.port, "supervisor") for _ in range(PEOPLE)]
    with drill.Crowd(people, PATHS) as crowd:
        drill.until("everybody reads", 60, lambda: crowd.count() > 4 * PEOPLE)
        to_second.cut()
        drill.until("the proxy has the node out", 15, lambda: proxy.serving() == 1)
        at_once = len(crowd.failures)
        before = crowd.count()
        drill.until("reading goes on", 60, lambda: crowd.count() > before + 10 * PEOPLE)
        later = len(crowd.failures) - at_once
        to_second.restore()
        drill.until("the node is back", 30, lambda: proxy.serving() == 2)
        before = crowd.count()
        drill.until("reading goes on", 60, lambda: crowd.count() > before + 4 * PEOPLE)
    drill.say(f"node cut off: {crowd.count()} requests, {at_once} cut in the middle, {later} failed afterwards, answers {crowd.answers}")
    drill.require(later == 0 and at_once <= PEOPLE, "; ".join(crowd.failures[:10]))
    drill.require(302 not in crowd.answers, "somebody was signed out")

    to_proxy.cut()
    drill.require(person.get("/plans")[0] == 0, "the proxy is not cut off")
    to_proxy.restore()
    code = person.get("/plans")[0]
    drill.require(code == 200, f"after the proxy came back: {code}")
    drill.say("proxy cut off: nobody got in; afterwards everybody is still signed in")


if __name__ == "__main__":
    drill.run("cut off", work)
