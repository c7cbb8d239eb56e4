"""What the drills share: processes that end with the drill, a database, nodes, a proxy, and people who use the platform.

Everything runs on loopback, in one folder that is gone afterwards, with the programs that Debian packages. A drill that lacks one says which
package to install and ends with 77; it ends with 1 where what it proves does not hold.
"""

import contextlib
import http.client
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import uuid
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AVAILABLE = ROOT / "deploy" / "available"
SKIPPED = 77
PASSWORD = "Wuchang-demo-2026"
BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


class Failed(Exception):
    """What the drill proves does not hold."""


def say(text):
    print(time.strftime("%H:%M:%S"), text, flush=True)


def require(condition, text):
    if not condition:
        raise Failed(text)


def program(name):
    """The path of a program, also where the PATH of an ordinary user does not look."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin:/usr/local/sbin")


def need(**packages):
    """Ends the drill where a program is missing: need(haproxy="haproxy")."""
    missing = sorted({package for name, package in packages.items() if not program(name.replace("_", "-"))})
    if not BINARIES:
        missing.append("postgresql-15")
    if missing:
        say("SKIPPED, because these packages are missing: apt-get install -y --no-install-recommends " + " ".join(missing))
        sys.exit(SKIPPED)
    if "pgbackrest" in packages and os.geteuid() != 0:
        say("SKIPPED, because it is run as root, to be the database's user where that is asked for")
        sys.exit(SKIPPED)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def until(what, seconds, condition, step=0.1):
    """Waits for something and says how long it took."""
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        if condition():
            return time.monotonic() - begun
        time.sleep(step)
    raise Failed(f"{what}: not within {seconds} s")


class Drill:
    """A folder and the processes in it."""

    def __init__(self, name):
        self.name = name
        self.folder = Path(tempfile.mkdtemp(prefix="youbei-drill-"))
        self.folder.chmod(0o755)
        self.started = []

    def __enter__(self):
        say(f"drill: {self.name}")
        return self

    def __exit__(self, kind, failure, trace):
        for process in reversed(self.started):
            stop(process, 20)
        for left in self.folder.glob("database-*/data/postmaster.pid"):
            with contextlib.suppress(OSError, ValueError):
                os.kill(int(left.read_text().splitlines()[0]), signal.SIGQUIT)
        if failure is not None and not isinstance(failure, SystemExit):
            for log in sorted(self.folder.glob("*.log")):
                print(f"--- {log.name}\n" + "\n".join(line[:400] for line in log.read_text(errors="replace").splitlines()[-12:]))
        if os.environ.get("YOUBEI_DRILL_KEEP"):
            say(f"kept {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, name, command, settings=None, as_postgres=False):
        """A process of its own group; what it says goes into NAME.log."""
        environment = dict(os.environ)
        environment.update(settings or {})
        log = open(self.folder / f"{name}.log", "ab")
        process = subprocess.Popen(
            (ordinary() if as_postgres else []) + [str(word) for word in command],
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=self.folder,
            start_new_session=True,
        )
        process.label = name
        self.started.append(process)
        return process

    def owned(self, name):
        """A folder that the server of the database may write."""
        folder = self.folder / name
        folder.mkdir()
        folder.chmod(0o700)
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        return folder


def ordinary():
    """PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]


def stop(process, seconds, with_signal=signal.SIGTERM):
    """Ends one of our own processes, in good order where it can."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGCONT)
            process.send_signal(with_signal)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)


class Database:
    """One server, with the roles of deploy/roles.sh."""

    def __init__(self, drill, name="database"):
        self.drill = drill
        self.port = free_port()
        self.data = drill.owned(name)
        subprocess.run(
            ordinary()
            + [BINARIES[-1] / "initdb", "--pgdata", self.data, "--username=postgres", "--auth=trust", "--encoding=UTF8"]
            + ["--lc-collate=C", "--lc-ctype=C.UTF-8", "--no-sync"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd="/",
        )
        self.process = drill.start(
            name,
            [BINARIES[-1] / "postgres", "-D", self.data, "-p", self.port, "-h", "127.0.0.1", "-k", self.data]
            + ["-c", "fsync=off", "-c", "max_connections=120"],
            as_postgres=True,
        )
        until("the database answers", 30, lambda: psql(self.port, "select 1", "postgres", quiet=True) == "1")
        roles(self.port)
        refill(drill, self.port)

    def stop(self):
        # Fast: whoever is connected is sent away.
        stop(self.process, 30, signal.SIGINT)


def refill(drill, port, password=""):
    """Instead of making the demo district anew: a dump of it (pg_dump) with its keys beside it, where YOUBEI_DRILL_DUMP names one."""
    dump = os.environ.get("YOUBEI_DRILL_DUMP")
    if dump:
        subprocess.run(
            [BINARIES[-1] / "psql", "-X", "-q", "-o", "/dev/null", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-d", "youbei", "-f", dump],
            env={**os.environ, "PGPASSWORD": password},
            check=True,
        )
        shutil.copy(Path(dump).with_name("keys"), drill.folder / "keys")


def roles(port, superuser="postgres", password=""):
    subprocess.run(
        ["bash", ROOT / "deploy" / "roles.sh", f"postgresql://{superuser}@127.0.0.1:{port}/postgres"],
        env={**os.environ, "YOUBEI_OWNER_PASSWORD": "owner", "YOUBEI_APP_PASSWORD": "app", "PGPASSWORD": password},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def psql(port, sql, database="youbei", user="postgres", password="", quiet=False):
    """What a statement answers, as text."""
    done = subprocess.run(
        [BINARIES[-1] / "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(port)]
        + ["-U", user, "-d", database, "-c", sql],
        env={**os.environ, "PGPASSWORD": password, "PGCONNECT_TIMEOUT": "3"},
        capture_output=True,
        text=True,
    )
    if done.returncode and not quiet:
        raise Failed(f"{sql}: {done.stderr.strip()}")
    return done.stdout.strip()


class Cluster:
    """Two servers under Patroni with the shipped configuration, their state in etcd, their log archived by pgBackRest."""

    SUPERUSER = "superuser-of-the-drill"

    def __init__(self, drill):
        self.drill = drill
        self.backups = drill.owned("backups")
        # The checkout may lie where the user of the database cannot look.
        for shipped in (ROOT / "deploy" / "roles.sh", AVAILABLE / "pgbackrest.conf"):
            shutil.copy(shipped, drill.folder)
        self.state = free_port()
        peers = free_port()
        client, peer = f"http://127.0.0.1:{self.state}", f"http://127.0.0.1:{peers}"
        drill.start(
            "state",
            [program("etcd"), "--name=state-1", f"--data-dir={drill.owned('state')}", "--log-level=error"]
            + [f"--listen-client-urls={client}", f"--advertise-client-urls={client}", f"--listen-peer-urls={peer}"]
            + [f"--initial-advertise-peer-urls={peer}", f"--initial-cluster=state-1={peer}"],
            as_postgres=True,
        )
        until("etcd answers", 30, lambda: status(self.state, "/health") == 200)
        self.servers = [Server(self, number) for number in (1, 2)]

    def start(self):
        self.servers[0].start()
        until("the first server leads", 240, lambda: status(self.servers[0].rest, "/primary") == 200, 0.3)
        self.servers[1].start()
        until("the second is its synchronous standby", 240, lambda: self.standby() is self.servers[1], 0.3)
        refill(self.drill, self.servers[0].port, self.SUPERUSER)
        return self

    def url(self):
        hosts = ",".join(f"127.0.0.1:{server.port}" for server in self.servers)
        return f"jdbc:postgresql://{hosts}/youbei?targetServerType=primary&hostRecheckSeconds=2"

    def primary(self):
        return next((server for server in self.servers if status(server.rest, "/primary") == 200), None)

    def standby(self):
        return next((server for server in self.servers if status(server.rest, "/synchronous") == 200), None)

    def psql(self, sql, database="youbei", quiet=False):
        primary = self.primary()
        require(primary or quiet, "no primary")
        return psql(primary.port, sql, database, password=self.SUPERUSER, quiet=quiet) if primary else ""

    def missing(self, writers):
        """What was acknowledged and is not stored."""
        rows = set(self.psql("select name from inspection.point where name like 'drill-%'").split())
        with writers.lock:
            return {name for name, _ in writers.acknowledged} - rows

    def measurement(self, name):
        """The sum over the servers that answer, as an alert adds it up."""
        total = 0.0
        for server in self.servers:
            if status(server.rest, "/metrics") == 200:
                found = re.findall(rf"^{name}(?:{{[^}}]*}})? ([0-9.e+-]+)$", fetch(server.rest, "/metrics"), re.M)
                require(found, f"Patroni tells no {name}")
                total += sum(map(float, found))
        return total


class Server:
    """A server of the cluster and the Patroni that looks after it."""

    def __init__(self, cluster, number):
        self.cluster = cluster
        self.name = f"database-{number}"
        self.port = free_port()
        self.rest = free_port()
        self.home = cluster.drill.owned(self.name)
        self.data = self.home / "data"
        shipped = (AVAILABLE / "patroni.yml").read_text()
        changed = shipped.replace("/etc/youbei/roles.sh", str(cluster.drill.folder / "roles.sh")).replace(
            "    shared_buffers: 1GB", f"    shared_buffers: 128MB\n    unix_socket_directories: {self.home}"
        )
        require(changed.count(str(self.home)) == 1 and "/etc/youbei" not in changed, "patroni.yml is not as this drill knows it")
        self.configuration = cluster.drill.folder / f"{self.name}.yml"
        self.configuration.write_text(changed)
        self.settings = {
            "PATRONI_NAME": self.name,
            "PATRONI_RESTAPI_LISTEN": f"127.0.0.1:{self.rest}",
            "PATRONI_RESTAPI_CONNECT_ADDRESS": f"127.0.0.1:{self.rest}",
            "PATRONI_POSTGRESQL_LISTEN": f"127.0.0.1:{self.port}",
            "PATRONI_POSTGRESQL_CONNECT_ADDRESS": f"127.0.0.1:{self.port}",
            "PATRONI_POSTGRESQL_DATA_DIR": str(self.data),
            "PATRONI_POSTGRESQL_BIN_DIR": str(BINARIES[-1]),
            "PATRONI_POSTGRESQL_PGPASS": str(self.home / "pgpass"),
            "PATRONI_ETCD3_HOSTS": f"127.0.0.1:{cluster.state}",
            "PATRONI_SUPERUSER_USERNAME": "postgres",
            "PATRONI_SUPERUSER_PASSWORD": cluster.SUPERUSER,
            "PATRONI_REPLICATION_USERNAME": "replicator",
            "PATRONI_REPLICATION_PASSWORD": "replicator-of-the-drill",
            "YOUBEI_OWNER_PASSWORD": "owner",
            "YOUBEI_APP_PASSWORD": "app",
            "HOME": str(self.home),
            **self.backup_settings(self.data, self.port),
        }

    def backup_settings(self, data, port):
        """The shipped settings of pgBackRest, with this drill's places in place of the machine's."""
        return {
            "PGBACKREST_CONFIG": str(self.cluster.drill.folder / "pgbackrest.conf"),
            "PGBACKREST_REPO1_PATH": str(self.cluster.backups),
            "PGBACKREST_REPO1_CIPHER_PASS": "pass-phrase-of-the-drill",
            "PGBACKREST_PG1_PATH": str(data),
            "PGBACKREST_PG1_PORT": str(port),
            "PGBACKREST_PG1_SOCKET_PATH": str(self.home),
            "PGBACKREST_LOG_LEVEL_FILE": "off",
            "PGBACKREST_LOG_LEVEL_CONSOLE": "warn",
            "PGBACKREST_LOCK_PATH": str(self.home / "lock"),
        }

    def start(self):
        checked = subprocess.run(
            [program("patroni"), "--validate-config", self.configuration],
            env={**os.environ, **self.settings},
            capture_output=True,
            text=True,
        )
        # Older versions also complain of ports that are in use by the very servers that the file describes.
        require(checked.returncode == 0 or "usage" not in checked.stderr, "patroni --validate-config: " + checked.stdout + checked.stderr)
        self.process = self.cluster.drill.start(self.name, [program("patroni"), self.configuration], self.settings, as_postgres=True)
        return self

    def postmaster(self):
        return int((self.data / "postmaster.pid").read_text().splitlines()[0])

    def kill(self):
        """As when the machine loses its power: server and Patroni at once, with SIGKILL."""
        server = self.postmaster()
        os.kill(self.process.pid, signal.SIGKILL)
        os.kill(server, signal.SIGKILL)
        self.process.wait(10)

    def backrest(self, *words, data=None):
        done = subprocess.run(
            ordinary() + [program("pgbackrest"), "--stanza=youbei", *words],
            env={**os.environ, **self.settings, **(self.backup_settings(data, self.port) if data else {})},
            capture_output=True,
            text=True,
            cwd="/",
        )
        require(done.returncode == 0, f"pgbackrest {' '.join(words)}: {done.stdout}{done.stderr}")
        return done.stdout


class Node:
    """The platform as a process, with the settings of the layout."""

    def __init__(self, drill, number, url, **settings):
        self.drill = drill
        self.number = number
        self.port = free_port()
        self.data = drill.folder / f"node-{number}"
        self.data.mkdir(exist_ok=True)
        keys = drill.folder / "keys"
        if not keys.exists():
            keys.write_text("".join(f"{name}:{base64_key()}\n" for name in ("index", "k1")))
        self.settings = {
            "SPRING_DATASOURCE_URL": url,
            "SPRING_DATASOURCE_USERNAME": "youbei_app",
            "SPRING_DATASOURCE_PASSWORD": "app",
            "SPRING_FLYWAY_USER": "youbei_owner",
            "SPRING_FLYWAY_PASSWORD": "owner",
            "SERVER_PORT": str(self.port),
            "SERVER_FORWARD_HEADERS_STRATEGY": "native",
            "YOUBEI_DATA": str(self.data),
            "YOUBEI_KEYS_FILE": str(keys),
            "YOUBEI_DRAIN": "PT5S",
            "YOUBEI_ATTACHMENTS_FOLDER": str(drill.folder / "attachments"),
            "LOGGING_STRUCTURED_FORMAT_CONSOLE": "ecs",
            "YOUBEI_DEMO_LOAD": "true",
            "YOUBEI_DEMO_PASSWORD": PASSWORD,
            **settings,
        }
        self.process = None

    def start(self):
        self.process = self.drill.start(f"node-{self.number}", shlex.split(command()), self.settings)
        return self

    def ready(self, seconds=600):
        def answers():
            require(self.process.poll() is None, f"node {self.number} ended with {self.process.returncode}")
            return status(self.port, "/actuator/health/readiness") == 200

        until(f"node {self.number} is ready", seconds, answers, 0.3)
        return self

    def restart(self):
        stop(self.process, 60)
        require(self.process.returncode in (0, 143), f"node {self.number} ended with {self.process.returncode}")
        return self.start()

    def lines(self):
        """What it wrote to its log, line by line."""
        found = []
        for line in (self.drill.folder / f"node-{self.number}.log").read_text(errors="replace").splitlines():
            with contextlib.suppress(json.JSONDecodeError):
                found.append(json.loads(line))
        return found


def command():
    """How the platform is started: YOUBEI_START, else the jar that `./mvnw package` makes."""
    jar = ROOT / "platform-app" / "target" / "platform-app.jar"
    return os.environ.get("YOUBEI_START") or f"java -Xmx512m -jar {jar}"


def base64_key():
    import base64

    return base64.b64encode(os.urandom(32)).decode()


def status(port, path, headers=None):
    """The status of an answer, 0 where none came."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=8)
    try:
        connection.request("GET", path, headers=headers or {})
        return connection.getresponse().status
    except OSError:
        return 0
    except http.client.HTTPException:
        return 0
    finally:
        connection.close()


class Proxy:
    """HAProxy with the shipped configuration."""

    def __init__(self, drill, *nodes):
        self.port = free_port()
        self.measurements = free_port()
        self.settings = {
            "YOUBEI_PROXY_BIND": f"127.0.0.1:{self.port}",
            "YOUBEI_METRICS_BIND": f"127.0.0.1:{self.measurements}",
            **{f"YOUBEI_APP_{number}": f"127.0.0.1:{port}" for number, port in enumerate(nodes, 1)},
        }
        configuration = [program("haproxy"), "-db", "-f", str(AVAILABLE / "haproxy.cfg")]
        checked = subprocess.run(configuration + ["-c"], env={**os.environ, **self.settings}, capture_output=True, text=True)
        require(checked.returncode == 0, "haproxy -c: " + checked.stdout + checked.stderr)
        drill.start("proxy", configuration, self.settings)

    def serving(self):
        """How many nodes it sends people to."""
        if status(self.measurements, "/metrics") != 200:
            return 0
        text = fetch(self.measurements, "/metrics")
        return sum(
            line.endswith(" 1")
            for line in text.splitlines()
            if line.startswith('haproxy_server_status{proxy="ready"') and 'state="UP"' in line
        )


class Line:
    """Stands between two parts: passes everything on, cuts every connection, or goes silent like a pulled cable."""

    def __init__(self, target):
        self.target = target
        self.state = "passing"
        self.open = set()
        self.entrance = socket.create_server(("127.0.0.1", 0))
        self.port = self.entrance.getsockname()[1]
        threading.Thread(target=self.admit, daemon=True).start()

    def cut(self):
        self.state = "cut"
        self.hang_up()

    def silence(self):
        self.state = "silent"

    def restore(self):
        self.hang_up()
        self.state = "passing"

    def hang_up(self):
        for one in list(self.open):
            end(one)
        self.open.clear()

    def admit(self):
        while True:
            caller = self.entrance.accept()[0]
            if self.state == "cut":
                end(caller)
                continue
            try:
                other = socket.create_connection(("127.0.0.1", self.target), 5)
                other.settimeout(None)
            except OSError:
                end(caller)
                continue
            self.open.update((caller, other))
            for source, target in ((caller, other), (other, caller)):
                threading.Thread(target=self.carry, args=(source, target), daemon=True).start()

    def carry(self, source, target):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if self.state == "passing":
                    target.sendall(data)
        for one in (source, target):
            end(one)
            self.open.discard(one)


def end(connection):
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def fetch(port, path, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        body = answer.read().decode()
        require(answer.status == 200, f"{path}: {answer.status}")
        return body
    finally:
        connection.close()


class Forms(HTMLParser):
    """The forms of a page, each with its action and what it would send as it stands."""

    def __init__(self, page):
        super().__init__()
        self.all = []
        self.select = None
        self.area = None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "form":
            self.all.append({"action": found.get("action") or "", "fields": {}})
        if not self.all or not (name := found.get("name") or (tag == "option" and "option")):
            return
        fields = self.all[-1]["fields"]
        if tag == "input" and not (found.get("type") in ("radio", "checkbox", "submit", "file") and "checked" not in found):
            fields[name] = found.get("value") or ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and ("selected" in found or not fields.get(self.select)):
            fields[self.select] = found.get("value") or ""
        elif tag == "textarea":
            fields[name] = ""

    def handle_endtag(self, tag):
        if tag == "select":
            self.select = None


class Person:
    """Somebody with a session, on one connection that is kept, who follows no redirect and tries nothing twice."""

    def __init__(self, port, account, password=PASSWORD):
        self.port = port
        self.account = account
        self.cookies = {}
        self.connection = None
        page = self.get("/login")[1]
        token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', page).group(1)
        answer = self.post("/login", {"username": account, "password": password, "_csrf": token})
        require(answer[0] == 302 and "login" not in answer[2].get("Location", "login"), f"{account} is not signed in: {answer[0]}")

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields), {"Content-Type": "application/x-www-form-urlencoded"})

    def ask(self, method, path, body=None, headers=None):
        """Status, body and headers; 0 where no answer came."""
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=40)
            sent = {"Accept": "text/html", "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
            self.connection.request(method, path, body, {**sent, **(headers or {})})
            answer = self.connection.getresponse()
            text = answer.read().decode(errors="replace")
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, _, value = cookie.split(";")[0].partition("=")
                self.cookies[name] = value
            return answer.status, text, answer.headers
        except (OSError, http.client.HTTPException) as failure:
            self.connection.close()
            self.connection = None
            return 0, repr(failure), {}


class Crowd:
    """People who go from page to page until they are told to stop."""

    def __init__(self, people, paths, pause=0.2):
        self.people = people
        self.paths = paths
        self.pause = pause
        self.answers = {}
        self.worst = 0.0
        self.failures = []
        self.over = threading.Event()
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.walk, args=(number, one), daemon=True) for number, one in enumerate(people)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, kind, failure, trace):
        self.over.set()
        for thread in self.threads:
            thread.join(60)

    def walk(self, number, person):
        step = number
        while not self.over.is_set():
            path = self.paths[step % len(self.paths)]
            step += 1
            begun = time.monotonic()
            code, body, headers = person.get(path)
            with self.lock:
                self.worst = max(self.worst, time.monotonic() - begun)
                self.answers[code] = self.answers.get(code, 0) + 1
                if code != 200:
                    self.failures.append(f"{path}: {code} {headers.get('Location', '')} {body[:120] if code in (0, 502, 503) else ''}")
            self.over.wait(self.pause)

    def count(self):
        with self.lock:
            return sum(self.answers.values())


class Writers:
    """People who enter inspection points one after the other and note what the platform has acknowledged."""

    def __init__(self, port, number):
        self.acknowledged = []
        self.refused = 0
        self.wrong = None
        self.lock = threading.Lock()
        self.over = threading.Event()
        self.people = [Person(port, "community") for _ in range(number)]
        self.threads = [threading.Thread(target=self.write, args=(number, one), daemon=True) for number, one in enumerate(self.people)]
        for thread in self.threads:
            thread.start()

    def write(self, number, person):
        page = person.get("/inspection-points/new")[1]
        form = next((form["fields"] for form in Forms(page).all if form["action"].endswith("/inspection-points")), None)
        serial = 0
        while not self.over.is_set():
            serial += 1
            name = f"drill-{number}-{serial}"
            fields = {**form, "id": str(uuid.uuid4()), "name": name, "address": "示例路 1 号", "responsibleUnit": "示例商户"}
            answer = person.post("/inspection-points", fields)
            done = answer[0] == 302 and "/inspection-points/" in answer[2].get("Location", "")
            if answer[0] in (200, 422, 302) and not done:
                self.wrong = f"{answer[0]} {answer[2].get('Location')} {answer[1][:2000]}"
            with self.lock:
                if done:
                    self.acknowledged.append((name, time.monotonic()))
                else:
                    self.refused += 1
            self.over.wait(0.05 if done else 0.25)

    def since(self, moment):
        require(self.wrong is None, f"a form is not taken: {self.wrong}")
        with self.lock:
            return sum(at > moment for _, at in self.acknowledged)

    def stop(self):
        self.over.set()
        for thread in self.threads:
            thread.join(60)

    def longest_gap(self, begin, end):
        moments = sorted([begin] + [at for _, at in self.acknowledged if begin < at < end] + [end])
        return max(later - earlier for earlier, later in zip(moments, moments[1:]))


def promtool():
    """The shipped alert rules, on figures on which each must fire."""
    done = subprocess.run([program("promtool"), "test", "rules", "alerts-test.yml"], cwd=ROOT / "deploy" / "monitoring", capture_output=True, text=True)
    require(done.returncode == 0, "promtool: " + done.stdout + done.stderr)
    say("promtool: every alert fires on its figures, none on a quiet district")


def run(drill, work):
    """Runs a drill as a program, which cleans up also when it is stopped."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        with Drill(drill) as begun:
            work(begun)
    except Failed as failure:
        say(f"FAILED {drill}: {failure}")
        sys.exit(1)
    say(f"PASSED {drill}")
