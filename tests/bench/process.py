"""One program under measurement: processor time, wakeups and memory, read from /proc (Linux)."""
import os
import re
import subprocess
import time


def _read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


class Program:
    """A started program, ended when the `with` ends."""

    def __init__(self, command, environment):
        self._command, self._environment = command, environment

    def __enter__(self):
        quiet = subprocess.DEVNULL
        self.started = time.perf_counter()
        self._process = subprocess.Popen(self._command, env=self._environment, stdin=quiet, stdout=quiet, stderr=quiet)
        self.pid = self._process.pid
        return self

    def __exit__(self, *_):
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def running(self):
        return self._process.poll() is None

    def _threads(self):
        folder = f"/proc/{self.pid}/task"
        return [f"{folder}/{thread}" for thread in os.listdir(folder)] if os.path.isdir(folder) else []

    def cpu_seconds(self):
        """On-processor time of all living threads, to the nanosecond; never less than what /proc counts for all."""
        living = sum(int(_read(f"{thread}/schedstat").split()[0] or 0) for thread in self._threads()) / 1e9
        fields = _read(f"/proc/{self.pid}/stat").rpartition(")")[2].split()
        counted = sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK") if fields else 0.0
        tick = 1 / os.sysconf("SC_CLK_TCK")
        return living if counted - living < 2 * tick else counted

    def wakeups(self):
        """How often its threads went to sleep."""
        counts = (re.search(r"^voluntary_ctxt_switches:\s+(\d+)", _read(f"{thread}/status"), re.M)
                  for thread in self._threads())
        return sum(int(count.group(1)) for count in counts if count)

    def private_mib(self):
        kib = re.findall(r"^Private_(?:Clean|Dirty):\s+(\d+)", _read(f"/proc/{self.pid}/smaps_rollup"), re.M)
        return sum(map(int, kib)) / 1024

    def quiet_figures(self, seconds):
        """Processor share and wakeups a second while nothing touches it."""
        cpu, wakeups, start = self.cpu_seconds(), self.wakeups(), time.perf_counter()
        time.sleep(seconds)
        passed = time.perf_counter() - start
        return {"seconds": round(passed, 1),
                "cpu_percent": round(100 * (self.cpu_seconds() - cpu) / passed, 3),
                "wakeups_per_second": round((self.wakeups() - wakeups) / passed, 2)}
