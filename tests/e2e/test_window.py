"""The window itself: sizes, themes, and rest when nothing moves."""
import pathlib
import time

from desk import Attune, begin_label, find, run, start_with_two, timer


def outside(tree):
    """Labels of what lies outside the window and can't be scrolled."""
    return [i["label"] for i in tree["items"] if not i["scrolls"] and (
        i["rect"][0] < -1 or i["rect"][1] < -1 or i["rect"][0] + i["rect"][2] > tree["width"] + 1
        or i["rect"][1] + i["rect"][3] > tree["height"] + 1)]


def follows_its_size(display, folder):
    with Attune(display, folder / "data") as attune:
        for width, height in ((360, 640), (1280, 800), (640, 480), (1000, 760)):
            display.xdotool("windowsize", attune.window, width, height)
            tree = attune.wait(f"{width}x{height}", lambda there: (there["width"], there["height"]) == (width, height))
            assert not outside(tree), f"{width}x{height}: {outside(tree)}"
        attune.click("Settings")
        attune.wait_screen("settings")


def takes_its_arguments(display, folder):
    with Attune(display, folder / "data", "--screen", "settings", "--theme", "dark", "--text-scale", "1.5", width=700, height=600) as attune:
        tree = attune.wait_screen("settings")
        assert (tree["width"], tree["height"]) == (700, 600), tree
        chosen = [item["label"] for item in tree["items"] if item["label"].startswith("Colours: ") and item["selected"]]
        assert chosen == ["Colours: Dark"], chosen
        assert find(tree, "Text size")["value"] == "150 %", find(tree, "Text size")


def wakeups(pid):
    """How often any of its threads has gone to sleep so far."""
    total = 0
    for status in pathlib.Path(f"/proc/{pid}/task").glob("*/status"):
        try:
            lines = status.read_text().splitlines()
        except (FileNotFoundError, ProcessLookupError):  # it has ended since it was listed
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
    return total


def wait_at_rest(attune, seconds):
    """Until it draws nothing for so long, and wakes less than once a second. What has to be tidied up first begins the
    time anew, however long a slow machine takes over it; what comes again each second never lets it end."""
    begun = None

    def is_at_rest(tree):
        nonlocal begun
        now = {"time": time.monotonic(), "frame": tree["frame"], "woken": wakeups(attune.process.pid)}
        if begun is None or now["frame"] != begun["frame"] or not 0 <= now["woken"] - begun["woken"] < seconds:
            begun = now
        return now["time"] - begun["time"] >= seconds
    attune.wait(f"{seconds} s without a frame, in which it wakes less than {seconds} times", is_at_rest)


def rests_when_nothing_moves(display, folder):
    with Attune(display, folder / "data") as attune:
        attune.wait_saved()
        wait_at_rest(attune, 5)


def draws_once_a_second_while_the_clock_runs(display, folder):
    with Attune(display, folder / "data") as attune:
        start_with_two(attune)
        attune.click(begin_label(attune))
        attune.wait_screen("stage")
        attune.click("Start")
        # The pointer out of the way, and what a button does when it is let go is over.
        display.xdotool("mousemove", "1", "1")
        full = attune.timer()
        begun = attune.wait("two seconds", lambda tree: timer(tree) <= full - 2)
        ended = attune.wait("eight more", lambda tree: timer(tree) <= timer(begun) - 8)
        seconds, frames = timer(begun) - timer(ended), ended["frame"] - begun["frame"]
        assert seconds / 2 < frames < seconds * 2, f"{frames} frames in {seconds} seconds"
        attune.key("space")
        attune.wait_sees("Paused")
        wait_at_rest(attune, 3)


if __name__ == "__main__":
    run([follows_its_size, takes_its_arguments, rests_when_nothing_moves, draws_once_a_second_while_the_clock_runs])
