"""Two Syncthings on the loopback that know of one another and of nobody else. Each has a home of its own. No port is
chosen for them: they are asked by a socket in that home, listen where the system has room, and the second calls the
first, wherever it listens."""
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import xml.etree.ElementTree as xml

from desk import Skip, poll

OPTIONS = {  # no word to anybody, no waiting longer than need be
    "globalAnnounceEnabled": "false", "localAnnounceEnabled": "false", "relaysEnabled": "false", "natEnabled": "false",
    "startBrowser": "false", "urAccepted": "-1", "crashReportingEnabled": "false", "autoUpgradeIntervalH": "0",
    "reconnectionIntervalS": "5", "stunKeepaliveStartS": "0", "setLowPriority": "false",
    "sendFullIndexOnUpgrade": "false"}
FOLDER = "attune"
ANY_PORT = "tcp://127.0.0.1:0"
WAITS_FOR_A_CALL = "dynamic"  # with all ways to find an address switched off


class ByFile(http.client.HTTPConnection):
    """To a socket in the file system."""

    def __init__(self, file):
        super().__init__("localhost", timeout=10)
        self.file = file

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self.file))


class Syncthing:
    """One of them. Its settings are written before it first starts, so that it never calls out."""

    def __init__(self, home, folder):
        if not shutil.which("syncthing"):
            raise Skip("there is no syncthing here")
        self.home, self.folder, self.api = home, folder, home / "api"
        folder.mkdir(parents=True)
        home.mkdir(parents=True)
        made = subprocess.run(["syncthing", "generate", f"--home={home}", "--no-default-folder"], check=True,
                              env=self.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        assert "Device ID" in made.stdout, made.stdout
        settings = xml.parse(home / "config.xml").getroot()
        self.id = settings.find("device").get("id")
        self.key = settings.find("gui/apikey").text
        self.process = None

    def environment(self):
        # The inner process by itself: the one that would watch it is not needed, and one is easier to end.
        return os.environ | {"HOME": str(self.home), "STNODEFAULTFOLDER": "1", "STNOUPGRADE": "1", "STMONITORED": "yes"}

    def meet(self, other, address):
        file = self.home / "config.xml"
        tree = xml.parse(file)
        settings = tree.getroot()
        for name, value in OPTIONS.items():
            option = settings.find(f"options/{name}")
            if option is not None:
                option.text = value
        settings.find("options/listenAddress").text = ANY_PORT
        settings.find("gui/address").text = str(self.api)
        device = xml.SubElement(settings, "device", {"id": other.id, "name": "the other one"})
        xml.SubElement(device, "address").text = address
        folder = xml.SubElement(settings, "folder", {
            "id": FOLDER, "label": "Attune", "path": str(self.folder), "type": "sendreceive", "rescanIntervalS": "10",
            "fsWatcherEnabled": "true", "fsWatcherDelayS": "1"})
        for one in (self, other):
            xml.SubElement(folder, "device", {"id": one.id})
        tree.write(file)

    def start(self):
        with open(self.home / "said.log", "ab") as log:
            self.process = subprocess.Popen(["syncthing", "serve", f"--home={self.home}", "--no-browser",
                                             "--no-upgrade", "--no-restart"], env=self.environment(),
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def ask(self, path, post=False):
        """None while nobody answers."""
        if self.process.poll() is not None:
            raise AssertionError(f"a Syncthing ended ({self.process.returncode}):\n{self.said()}")
        connection = ByFile(self.api)
        try:
            connection.request("POST" if post else "GET", f"/rest/{path}", headers={"X-API-Key": self.key})
            answer = connection.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()
        if answer.status != 200:
            raise AssertionError(f"Syncthing says {answer.status} to {path}: {text}")
        return json.loads(text) if text else {}

    def said(self):
        return (self.home / "said.log").read_text(encoding="utf-8", errors="replace")

    def address(self):
        """Where it listens."""
        def found():
            status = (self.ask("system/status") or {}).get("connectionServiceStatus", {})
            return next((one for one in status.get(ANY_PORT, {}).get("lanAddresses") or ()
                         if one.startswith("tcp://127.0.0.1:") and one != ANY_PORT), None)
        return poll("Syncthing to listen", found)

    def is_connected(self):
        there = self.ask("system/connections") or {"connections": {}}
        return any(one["connected"] for one in there["connections"].values())

    def pause(self):
        poll("Syncthing to pause", lambda: self.ask("system/pause", post=True) is not None)

    def go_on(self):
        poll("Syncthing to go on", lambda: self.ask("system/resume", post=True) is not None)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()


class Pair:
    """Both, running and connected, for as long as the `with` lasts."""

    def __init__(self, folder):
        self.each = [Syncthing(folder / name / "syncthing", folder / name / "Shared") for name in ("first", "second")]

    def __enter__(self):
        first, second = self.each
        try:
            first.meet(second, WAITS_FOR_A_CALL)
            first.start()
            second.meet(first, first.address())
            second.start()
            self.wait_connected()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for one in self.each:
            one.end()

    def wait_connected(self):
        poll("the two Syncthings to meet", lambda: all(one.is_connected() for one in self.each))

    def wait_apart(self):
        poll("the two Syncthings to part", lambda: not any(one.is_connected() for one in self.each))
