"""A display of its own, the real program on it, and hands and eyes for tests. Python's own library and xdotool."""
import json
import os
import pathlib
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

DROP = os.environ.get("ATTUNE_DROP", "")
ATTUNE = os.environ.get("ATTUNE", "build/attune")
PATIENCE = 60  # seconds; for a machine that does much else besides
AT_THE_END = 4  # seconds without a move after which a page is taken to be scrolled to its end
TRIES = 60  # at what may be pushed aside just then
SKIPPED = 77


def poll(what, condition, patience=PATIENCE):
    """Looks until the condition is true and hands back what it said."""
    end = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience} s for: {what}")
        select.select([], [], [], 0.02)


class Display:
    """Xvfb, with openbox where it is installed, for as long as the `with` lasts."""

    def __init__(self, size="1600x1000x24"):
        self.size = size
        self.processes = []

    def __enter__(self):
        try:
            self.begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def begin(self):
        reader, writer = os.pipe()
        self._start(self.server(writer), pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as said:  # its end, when it could not start
            ready = select.select([said], [], [], PATIENCE)[0]
            number = said.readline().strip() if ready else ""
        if not number:
            raise AssertionError("the X server does not start")
        self.name = ":" + number
        if shutil.which("openbox"):
            # It answers before it listens: a window that is mapped in between is forgotten, and SDL waits for it
            # without end. What it is told to start, it starts when it is ready.
            with tempfile.TemporaryDirectory(prefix="attune-openbox-") as folder:
                ready = pathlib.Path(folder) / "ready"
                self._start(["openbox", "--sm-disable", "--startup", f"touch {ready}"], env=self.environment())
                poll("the window manager", ready.exists)

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def server(self, writer):
        return ["Xvfb", "-displayfd", str(writer), "-screen", "0", self.size, "-nolisten", "tcp", "-noreset"]

    def environment(self):
        kept = {k: v for k, v in os.environ.items()
                if k not in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "SDL_VIDEODRIVER")}
        return kept | {"DISPLAY": self.name, "SDL_AUDIODRIVER": "dummy", "LC_ALL": "C.UTF-8"}

    def xdotool(self, *words, check=True):
        try:
            done = subprocess.run(["xdotool", *map(str, words)], env=self.environment(), text=True, timeout=PATIENCE,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except subprocess.TimeoutExpired as error:  # its --sync waits for as long as it takes
            raise AssertionError(f"waited {PATIENCE} s for: xdotool {' '.join(map(str, words))}") from error
        if check and done.returncode != 0:
            raise AssertionError(f"xdotool {' '.join(map(str, words))}: {done.stderr.strip()}")
        return done.stdout.strip()

    def _start(self, command, **options):
        quiet = subprocess.DEVNULL
        self.processes.append(subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, **options))


class Attune:
    """One run of the program. Sees it through --inspect, touches it with a real pointer and real keys."""

    def __init__(self, display, data, *arguments, width=1000, height=760, within=(), environment=None):
        """`within`: words before the command, e.g. to run it in a mount namespace. No width: as large as last time."""
        self.display = display
        self.data = pathlib.Path(data)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="attune-run-"))
        self.inspect = self.folder / "tree.json"
        size = ["--window", f"{width}x{height}"] if width else []
        command = [*within, ATTUNE, "--data", str(data), "--inspect", str(self.inspect), "--reduced-motion",
                   *size, *arguments]
        with open(self.folder / "said", "wb") as said:  # a pipe that nobody reads would stop it once it is full
            self.process = subprocess.Popen(command, env=display.environment() | (environment or {}),
                                            stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        self.window = None

    def __enter__(self):
        try:
            self.begin()
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self

    def begin(self):
        self.wait("the first screen", lambda tree: tree["items"])
        found = poll("its window", lambda: self.display.xdotool(
            "search", "--all", "--onlyvisible", "--pid", self.process.pid, "--name", "^Attune", check=False))
        self.window = found.split()[0]
        self.display.xdotool("windowfocus", "--sync", self.window)

    def __exit__(self, kind, *_):
        if kind is not None:
            print(f"what was on the screen:\n{self.labels()}\nwhat it said:\n{self.said()}", file=sys.stderr)
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    # ---- eyes

    def said(self):
        """Its standard output and errors so far."""
        try:
            return (self.folder / "said").read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""

    def tree(self):
        try:
            return json.loads(self.inspect.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None

    def wait(self, what, condition, patience=PATIENCE):
        def look():
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended ({self.process.returncode}) before: {what}\n{self.said()}")
            tree = self.tree()
            return tree if tree and condition(tree) else None
        return poll(what, look, patience)

    def wait_screen(self, name):
        return self.wait(f"screen {name}", lambda tree: tree["screen"] == name)

    def wait_saved(self):
        return self.wait("saved", lambda tree: not tree["saving"])

    def wait_sees(self, words):
        return self.wait(f"\"{words}\"", lambda tree: sees(tree, words))

    def item(self, label, patience=PATIENCE):
        tree = self.wait(f"something called \"{label}\"", lambda there: find(there, label), patience)
        return find(tree, label)

    def timer(self):
        return timer(self.tree())

    def wait_ended(self, why):
        """Hands back its exit code."""
        poll(f"its end, {why}", lambda: self.process.poll() is not None)
        return self.process.returncode

    def labels(self):
        tree = self.tree()
        return "(nothing)" if tree is None else f"  screen {tree['screen']}, frame {tree['frame']}\n" + "\n".join(
            f"  {i['role']} \"{i['label']}\" {i['value']} {i['rect']}{' *' if i['focused'] else ''}" for i in tree["items"])

    # ---- hands

    def click(self, label):
        self.bring_into_sight(label)
        for _ in range(TRIES):  # a banner may come in just now and push it aside
            rect = self.item(label)["rect"]
            x, y, width, height = rect
            self.display.xdotool("mousemove", "--window", self.window, int(x + width / 2), int(y + height / 2))
            if self.item(label)["rect"] == rect:
                break
        else:
            raise AssertionError(f"does not lie still: {label}")
        self.display.xdotool("click", "1")
        return rect

    def bring_into_sight(self, label):
        """Turns the wheel over the middle of the page until the thing can be reached."""
        for _ in range(60):
            item, tree = self.item(label), self.tree()
            x, y, width, height = item["rect"]
            middle = y + height / 2
            if 70 < middle < tree["height"] - 90 or not item.get("scrolls", False):
                return
            self.display.xdotool("mousemove", "--window", self.window, int(x + width / 2), int(tree["height"] / 2),
                                 "click", "5" if middle > tree["height"] / 2 else "4")
            self.wait("the wheel to be seen", lambda there: there["frame"] > tree["frame"])
            try:
                self.wait("the page to scroll", lambda there: find(there, label) is None
                          or find(there, label)["rect"] != item["rect"], AT_THE_END)
            except AssertionError:
                if self.process.poll() is not None:
                    raise
                return  # the page goes no further: it lies where it stays
        raise AssertionError(f"can't be scrolled into sight: {label}")

    def key(self, *names):
        self.display.xdotool("key", "--clearmodifiers", *names)

    def type(self, words):
        self.display.xdotool("type", "--delay", "15", words)

    def write(self, label, words):
        """Clicks into a field that is empty, types, and waits until it is all there."""
        for again in range(TRIES):  # a sheet that still opens moves it away under the very click: then once more
            frame = self.tree()["frame"]
            rect = self.click(label)
            tree = self.wait(f"\"{label}\" to take the keyboard", lambda there: there["frame"] > frame and (
                find(there, label)["focused"] or find(there, label)["rect"] != rect))
            if find(tree, label)["rect"] != rect:
                continue
            if again:
                self.key("ctrl+a")
            self.type(words)
            tree = self.wait(f"\"{words}\" in \"{label}\"", lambda there: find(there, label)["value"] == words
                             or not find(there, label)["focused"])
            if find(tree, label)["value"] == words:
                return
        raise AssertionError(f"does not lie still: {label}")

    def drop(self, *files):
        """As from a file manager."""
        if not DROP:
            raise Skip("there is nothing here that drops files")
        subprocess.run([DROP, self.window, *map(str, files)], env=self.display.environment(), check=True,
                       timeout=PATIENCE, stdin=subprocess.DEVNULL)

    def focus(self, label):
        """Tab until it has the keyboard."""
        for _ in range(80):
            if self.item(label)["focused"]:
                return
            before = focused(self.tree())
            self.key("Tab")
            self.wait("Tab to move on", lambda tree: focused(tree) != before)
        raise AssertionError(f"Tab never comes to {label}")

    def kill(self):
        """As a power cut would: nothing is said to it."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit_well(self):
        """Asks it to end, as a desktop does that is logged out of."""
        self.process.send_signal(signal.SIGTERM)
        code = self.wait_ended("having been asked to")
        if code != 0:
            raise AssertionError(f"ended with {code}: {self.said()}")


def find(tree, label):
    """What can be pressed comes before words of the same name."""
    named = [item for item in tree["items"] if item["label"] == label]
    pressable = [item for item in named if item["role"] not in ("text", "heading", "timer", "image", "progress")]
    return (pressable or named or [None])[0]


def sees(tree, words):
    return any(words in item["label"] or words in item["value"] for item in tree["items"])


def timer(tree):
    """Seconds on the clock, None when there is none."""
    clock = next((item for item in tree["items"] if item["role"] == "timer"), None)
    return None if clock is None else int(clock["value"])


def focused(tree):
    item = next((item for item in tree["items"] if item["focused"]), None)
    return None if item is None else (item["role"], item["label"])


def start_with_two(attune, first="Maya", second="Sam"):
    """The first start, by pointer: two names."""
    attune.write("One of you", first)
    attune.write("The other one", second)
    attune.click("That is us")
    attune.wait("the two", lambda tree: find(tree, first) and find(tree, second) and not find(tree, "One of you"))


def begin_label(attune):
    """The button that begins: it says how long the session will be."""
    def find_it(tree):
        return next((i["label"] for i in tree["items"] if i["label"].startswith("Begin, ")), None)
    return find_it(attune.wait("a way to begin", find_it))


def records(data, kind):
    """The newest versions of the records of a kind that are not gone, as they lie on the disk."""
    newest = {}
    for file in sorted((data / "log").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["kind"] == kind:
                newest[record["id"]] = record
    return [record for record in newest.values() if not record.get("gone")]


def device(data):
    """What device.json says, as text; empty while it is being replaced."""
    try:
        return (data / "device.json").read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def run(tests, kind=Display):
    """Each test gets a display and an empty folder; all are tried. Ends the program."""
    for tool in ("Xvfb", "xdotool"):
        if not shutil.which(tool):
            print(f"skipped: there is no {tool} here")
            sys.exit(SKIPPED)
    try:
        with kind() as display:
            wrong = sum(not is_well(test, display) for test in tests)
    except Skip as why:
        print(f"skipped: {why}")
        sys.exit(SKIPPED)
    sys.exit(1 if wrong else 0)


def is_well(test, display):
    with tempfile.TemporaryDirectory(prefix="attune-e2e-") as folder:
        begun = time.monotonic()
        try:
            test(display, pathlib.Path(folder))
            print(f"ok      {test.__name__} ({time.monotonic() - begun:.1f} s)", flush=True)
        except Skip as why:
            print(f"skipped {test.__name__}: {why}", flush=True)
        except Exception as error:  # noqa: BLE001 - told, counted, and the next test is tried
            print(f"FAILED  {test.__name__}: {type(error).__name__}: {error}", flush=True)
            traceback.print_tb(error.__traceback__, file=sys.stdout)
            return False
        return True


class Skip(Exception):
    """This machine can't do what the test needs."""
