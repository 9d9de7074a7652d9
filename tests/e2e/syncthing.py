"""Two Syncthings on the loopback that know of one another and of nobody else. Each has a home of its own."""
import json
import os
import shutil
import signal
import socket
import subprocess
import urllib.request
import xml.etree.ElementTree as xml

from desk import Skip, poll

OPTIONS = {  # no word to anybody, no waiting longer than need be
    "globalAnnounceEnabled": "false", "localAnnounceEnabled": "false", "relaysEnabled": "false", "natEnabled": "false",
    "startBrowser": "false", "urAccepted": "-1", "crashReportingEnabled": "false", "autoUpgradeIntervalH": "0",
    "reconnectionIntervalS": "5", "stunKeepaliveStartS": "0", "setLowPriority": "false",
    "sendFullIndexOnUpgrade": "false"}
FOLDER = "attune"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Syncthing:
    """One of them. Its settings are written before it first starts, so that it never calls out."""

    def __init__(self, home, folder):
        if not shutil.which("syncthing"):
            raise Skip("there is no syncthing here")
        self.home, self.folder = home, folder
        self.api, self.listen = free_port(), free_port()
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

    def meet(self, other):
        file = self.home / "config.xml"
        tree = xml.parse(file)
        settings = tree.getroot()
        for name, value in OPTIONS.items():
            option = settings.find(f"options/{name}")
            if option is not None:
                option.text = value
        settings.find("options/listenAddress").text = f"tcp://127.0.0.1:{self.listen}"
        settings.find("gui/address").text = f"127.0.0.1:{self.api}"
        device = xml.SubElement(settings, "device", {"id": other.id, "name": "the other one"})
        xml.SubElement(device, "address").text = f"tcp://127.0.0.1:{other.listen}"
        folder = xml.SubElement(settings, "folder", {
            "id": FOLDER, "label": "Attune", "path": str(self.folder), "type": "sendreceive", "rescanIntervalS": "10",
            "fsWatcherEnabled": "true", "fsWatcherDelayS": "1"})
        for one in (self, other):
            xml.SubElement(folder, "device", {"id": one.id})
        tree.write(file)

    def start(self):
        log = open(self.home / "said.log", "ab")
        self.process = subprocess.Popen(["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-upgrade",
                                         "--no-restart"], env=self.environment(), stdin=subprocess.DEVNULL,
                                        stdout=log, stderr=log)
        log.close()

    def ask(self, path, post=False):
        request = urllib.request.Request(f"http://127.0.0.1:{self.api}/rest/{path}", headers={"X-API-Key": self.key},
                                         data=b"" if post else None)
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def is_connected(self):
        try:
            there = self.ask("system/connections")["connections"]
        except OSError:
            return False
        return any(one["connected"] for one in there.values())

    def pause(self):
        self.ask("system/pause", post=True)

    def go_on(self):
        self.ask("system/resume", post=True)

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
        first.meet(second)
        second.meet(first)
        try:
            for one in self.each:
                one.start()
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
