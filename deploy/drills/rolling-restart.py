#!/usr/bin/env python3
"""Two nodes behind HAProxy are restarted one after the other while twenty signed-in people work: no request fails, nobody is signed out."""

import drill

PATHS = ["/", "/obligations", "/plans", "/hazards", "/drills", "/inspection-points", "/calendar"]
PEOPLE = 20
AFTER = 100


def work(begun):
    drill.need(haproxy="haproxy", setpriv="util-linux")
    database = drill.Database(begun)
    url = f"jdbc:postgresql://127.0.0.1:{database.port}/youbei"
    first = drill.Node(begun, 1, url).start().ready()
    second = drill.Node(begun, 2, url).start().ready()
    proxy = drill.Proxy(begun, first.port, second.port)
    drill.until("the proxy serves both", 30, lambda: proxy.serving() == 2)
    people = [drill.Person(proxy.port, "supervisor") for _ in range(PEOPLE)]
    with drill.Crowd(people, PATHS, pause=1) as crowd:
        drill.until("everybody reads", 120, lambda: crowd.count() > 2 * PEOPLE)
        for node in (first, second, first):
            before = crowd.count()
            node.restart().ready()
            drill.until("the proxy serves both again", 30, lambda: proxy.serving() == 2)
            drill.say(f"node {node.number} restarted, {crowd.count() - before} requests meanwhile")
        last = crowd.count()
        drill.until("reading goes on", 120, lambda: crowd.count() > last + AFTER)
    drill.say(f"{PEOPLE} people, {crowd.count()} requests, answers {crowd.answers}, slowest {crowd.worst:.1f} s")
    drill.require(set(crowd.answers) == {200}, "failed requests or sign-outs: " + "; ".join(crowd.failures[:10]))
    # A name that is not the platform's own is refused, once with a line in the log, which carries the id that the proxy gave.
    drill.status(first.port, "/login", {"Host": "elsewhere.example", "X-Request-Id": "drill-4711"})
    found = [line["message"] for line in first.lines() if line.get("request") == "drill-4711"]
    drill.require(len(found) == 1, "no line of the structured log carries the id of its request")
    drill.say(f"structured log: {len(first.lines())} lines of node 1, one with the id of the request that was refused")
    ended = [line["message"] for line in first.lines() if "serves for" in line["message"]]
    drill.require(len(ended) >= 2, "node 1 did not say that it drains")


if __name__ == "__main__":
    drill.run("rolling restart", work)
