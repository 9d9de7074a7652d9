#!/usr/bin/env python3
"""First numbers of Attune as one JSON object: see ./dev bench. Linux, Python's standard library, Xvfb, openbox, xdotool.

Every window is measured on a display of its own, the program and the bare OpenGL window in turns, so that both see the
same machine. Processor time is what the kernel counts for the threads; a wakeup is a thread that went to sleep.
"""
import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from process import Program
from x11 import Screen

RUNS = 7
QUIET_SECONDS = 20
SETTLE_SECONDS = 4  # drafts are saved after a second's quiet; then nothing is left to do
PATIENCE_SECONDS = 20


def await_paint(screen, program, title):
    """The window and the seconds from start until it shows more than a ground."""
    window = None
    while program.running() and time.perf_counter() - program.started < PATIENCE_SECONDS:
        window = window or screen.window(title)
        if window and screen.painted(window):
            return window, time.perf_counter() - program.started
        time.sleep(0.002)
    raise RuntimeError(f"{title}: nothing was painted")


def one_start(screen, command, title):
    with Program(command, screen.environment) as program:
        _, seconds = await_paint(screen, program, title)
        cpu = program.cpu_seconds()
        time.sleep(1)
        return {"paint_ms": 1000 * seconds, "cpu_ms": 1000 * cpu, "private_mib": program.private_mib()}


def medians(rows):
    return {key: round(statistics.median(row[key] for row in rows), 1) for key in rows[0]}


def measure_starts(screen, attune, floor, home):
    """Ours and the bare window in turns; the first pair only warms the disk's cache."""
    ours, bare = [], []
    for _ in range(RUNS + 1):
        bare.append(one_start(screen, [str(floor)], "floor"))
        ours.append(one_start(screen, [str(attune), "--data", str(home)], "Attune"))
    result = {"runs": RUNS, "attune": medians(ours[1:]), "bare_window": medians(bare[1:])}
    result["times_the_bare_window"] = round(result["attune"]["paint_ms"] / result["bare_window"]["paint_ms"], 2)
    return result


class Hands:
    """Presses what the inspect file names."""

    def __init__(self, screen, inspect, window):
        self._screen, self._inspect, self._window = screen, inspect, window

    def tree(self):
        return json.loads(self._inspect.read_text(encoding="utf-8"))

    def frames(self):
        return self.tree()["frame"]

    def _item(self, label):
        """The first button whose label begins so; lengths of time may follow."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            if self._inspect.exists():
                for item in self.tree()["items"]:
                    if item["label"].startswith(label) and item["enabled"] and item["role"] == "button":
                        return item
            time.sleep(0.1)
        raise RuntimeError(f"no button {label!r} among {[item['label'] for item in self.tree()['items']]}")

    def press(self, label):
        x, y, width, height = self._item(label)["rect"]
        subprocess.run(["xdotool", "mousemove", "--window", str(self._window), str(int(x + width / 2)),
                        str(int(y + height / 2)), "click", "1"], env=self._screen.environment, check=True)
        time.sleep(0.7)


def measure_quiet(screen, attune, home, journey):
    """Twenty seconds untouched after the journey, counting frames; then twenty for processor and wakeups."""
    with tempfile.TemporaryDirectory() as folder:
        data, inspect = pathlib.Path(folder) / "data", pathlib.Path(folder) / "inspect.json"
        shutil.copytree(home, data)
        command = [str(attune), "--data", str(data), "--inspect", str(inspect)]
        with Program(command, screen.environment) as program:
            window, _ = await_paint(screen, program, "Attune")
            hands = Hands(screen, inspect, window)
            for label in journey:
                hands.press(label)
            time.sleep(SETTLE_SECONDS)
            before = hands.frames()
            time.sleep(QUIET_SECONDS)
            frames = hands.frames() - before
            return {"frames_in_20_s": frames, **program.quiet_figures(QUIET_SECONDS), "shown": hands.tree()["screen"]}


def attempt(section, measure, *arguments):
    """The figures, or why there are none."""
    try:
        return measure(*arguments)
    except RuntimeError as error:
        print(f"bench: {section}: {error}", file=sys.stderr)
        return {"error": str(error)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    build = parser.parse_args().build.resolve()
    attune, floor, measure = build / "attune", build / "tests/attune_floor", build / "tests/attune_measure"

    with tempfile.TemporaryDirectory(dir=build, prefix="bench-") as folder:
        home = pathlib.Path(folder) / "home"
        inside = json.loads(subprocess.run([measure, build / "fonts", build / "assets", folder], check=True,
                                           stdout=subprocess.PIPE, text=True).stdout)
        with Screen() as screen:
            numbers = {"start": attempt("start", measure_starts, screen, attune, floor, home),
                       "idle": attempt("idle", measure_quiet, screen, attune, home, []),
                       "session_clock": attempt("session clock", measure_quiet, screen, attune, home,
                                                ["Begin", "Start"])}
    json.dump(numbers | inside, sys.stdout, indent=1)
    print()
    return 1 if any("error" in part for part in numbers.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
