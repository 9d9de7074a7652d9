"""The window itself: sizes, themes, and rest when nothing moves."""
import pathlib
import select

from desk import Attune, begin_label, find, run, start_with_two


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
        assert find(tree, "Light and dark: Dark")["selected"] if find(tree, "Light and dark: Dark") else True
        assert any("150" in item["value"] for item in tree["items"]), attune.labels()


def wakeups(pid):
    """How often any of its threads has gone to sleep so far."""
    total = 0
    for status in pathlib.Path(f"/proc/{pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total


def rests_when_nothing_moves(display, folder):
    with Attune(display, folder / "data") as attune:
        attune.wait_saved()
        select.select([], [], [], 3)  # what a start has to tidy up behind it
        frame, woken = attune.tree()["frame"], wakeups(attune.process.pid)
        select.select([], [], [], 5)
        frames, woken = attune.tree()["frame"] - frame, wakeups(attune.process.pid) - woken
        assert frames == 0, f"{frames} frames were drawn while nothing moved"
        assert woken <= 12, f"woke {woken} times in 5 seconds"


def draws_once_a_second_while_the_clock_runs(display, folder):
    with Attune(display, folder / "data") as attune:
        start_with_two(attune)
        attune.click(begin_label(attune))
        attune.wait_screen("stage")
        attune.click("Start")
        # The pointer out of the way, and what a button does when it is let go is over.
        display.xdotool("mousemove", "1", "1")
        full = attune.timer()
        tree = attune.wait("two seconds", lambda _: attune.timer() <= full - 2)
        begun, frame = attune.timer(), tree["frame"]
        tree = attune.wait("eight seconds", lambda _: attune.timer() <= begun - 8)
        seconds, frames = begun - attune.timer(), tree["frame"] - frame
        assert seconds - 1 <= frames <= seconds + 1, f"{frames} frames in {seconds} seconds"
        attune.key("space")
        attune.wait_sees("Paused")
        select.select([], [], [], 2)
        frame = attune.tree()["frame"]
        select.select([], [], [], 3)
        assert attune.tree()["frame"] == frame, "drawn although it is paused"


if __name__ == "__main__":
    run([follows_its_size, takes_its_arguments, rests_when_nothing_moves, draws_once_a_second_while_the_clock_runs])
