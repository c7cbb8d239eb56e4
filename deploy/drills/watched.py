#!/usr/bin/env python3
"""A real Prometheus with the shipped settings reads a node by its token: everything is quiet, until somebody guesses passwords and the alert fires."""

import json
import secrets
import shutil
import subprocess

import drill

GUESSES = 120


def work(begun):
    drill.need(prometheus="prometheus", promtool="prometheus", setpriv="util-linux")
    drill.promtool()
    database = drill.Database(begun)
    token = begun.folder / "metrics-token"
    token.write_text(secrets.token_hex(24) + "\n")
    url = f"jdbc:postgresql://127.0.0.1:{database.port}/youbei"
    node = drill.Node(begun, 1, url, YOUBEI_METRICS_TOKEN_FILE=str(token)).start().ready()
    drill.require(drill.status(node.port, "/actuator/prometheus") == 401, "the measurements are open to everybody")

    shutil.copy(drill.ROOT / "deploy" / "monitoring" / "alerts.yml", begun.folder)
    shipped = (drill.ROOT / "deploy" / "monitoring" / "prometheus.yml").read_text()
    settings = shipped.replace('["app-1:8080", "app-2:8080"]', f'["127.0.0.1:{node.port}"]').replace("15s", "1s")
    settings = settings[: settings.index("  - job_name: patroni")]
    drill.require(settings != shipped and str(node.port) in settings, "prometheus.yml is not as this drill knows it")
    (begun.folder / "prometheus.yml").write_text(settings)
    checked = subprocess.run([drill.program("promtool"), "check", "config", begun.folder / "prometheus.yml"], capture_output=True, text=True)
    drill.require(checked.returncode == 0, checked.stdout + checked.stderr)
    port = drill.free_port()
    begun.start(
        "prometheus",
        [drill.program("prometheus"), f"--config.file={begun.folder}/prometheus.yml", f"--storage.tsdb.path={begun.folder}/series"]
        + [f"--web.listen-address=127.0.0.1:{port}"],
    )
    drill.until("Prometheus answers", 60, lambda: drill.status(port, "/-/ready") == 200, 0.5)

    def figure(expression):
        path = "/api/v1/query?query=" + drill.urllib.parse.quote(expression)
        found = json.loads(drill.fetch(port, path))["data"]["result"]
        return float(found[0]["value"][1]) if found else None

    def firing():
        alerts = json.loads(drill.fetch(port, "/api/v1/alerts"))["data"]["alerts"]
        return {alert["labels"]["alertname"] for alert in alerts if alert["state"] == "firing"}

    drill.until("the node is read", 60, lambda: figure('up{job="youbei"}') == 1, 0.5)
    drill.until("its readiness too", 30, lambda: figure("sum(youbei_ready)") == 1, 0.5)
    drill.require(firing() == set(), f"firing on a quiet node: {firing()}")

    person = drill.Person(node.port, "supervisor")
    token_of_form = drill.re.search(r'name="_csrf"[^>]*value="([^"]+)"', person.get("/account")[1]).group(1)
    answers = {}
    for number in range(GUESSES):
        fields = {"username": f"nobody-{number % 3}", "password": "guessed wrongly", "_csrf": token_of_form}
        code = person.post("/login", fields)[0]
        answers[code] = answers.get(code, 0) + 1
    drill.require(set(answers) <= {401, 429}, f"guesses were answered {answers}")
    took = drill.until("the alert fires", 60, lambda: "YoubeiSignInsRefused" in firing(), 0.5)
    drill.say(f"{GUESSES} guesses, answered {answers}; YoubeiSignInsRefused fired {took:.1f} s after the last")
    drill.until("every guess is counted", 20, lambda: figure("sum(youbei_sign_in_refused_total)") == GUESSES, 0.5)


if __name__ == "__main__":
    drill.run("watched", work)
