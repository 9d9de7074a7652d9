"""Two Attunes share a wall through two real Syncthings: connected, apart, and while one is killed. Both end with the
same, nothing that was saved is missing, and no copy of a file of ours shows that a syncer found two of it."""
import json

from desk import Attune, find, poll, records, run, sees, start_with_two
from syncthing import Pair

WIDTH, HEIGHT = 780, 900


class Side:
    """One of the two: its data, its shared folder, its window."""

    def __init__(self, display, folder, name, at):
        self.display, self.at = display, at
        self.data, self.shared = folder / name / "data", folder / name / "Shared"
        self.app = None

    def open(self, *arguments):
        self.app = Attune(self.display, self.data, *arguments, width=WIDTH, height=HEIGHT)
        self.app.__enter__()
        self.display.xdotool("windowmove", "--sync", self.app.window, self.at, 0)
        self.here()

    def here(self):
        self.display.xdotool("windowactivate", "--sync", self.app.window)

    def close(self):
        if self.app:
            self.app.__exit__(None)
            self.app = None

    # ---- what people do

    def share(self, button):
        self.here()
        self.app.write("Where the folder is", str(self.shared))
        self.app.click("Look there")
        self.app.click(button)

    def write(self, words):
        """A new note, until it is on the disk."""
        self.here()
        self.app.key("ctrl+n")
        self.app.wait_screen("compose")
        self.app.write("Your words", words)
        self.app.click("Pin it to the wall")
        self.app.wait_screen("wall")
        self.app.wait_saved()

    def on_note(self, words):
        self.here()
        self.app.click(words)
        self.app.wait_screen("note")

    def press(self, label):
        """By keyboard: the word on what was done just before may lie over it."""
        self.app.focus(label)
        self.app.key("Return")

    def back(self):
        self.app.key("Escape")
        self.app.wait_screen("wall")

    def change(self, words, more):
        self.on_note(words)
        self.press("Change it")
        self.app.wait_screen("compose")
        self.app.click("Your words")
        self.app.key("ctrl+End")
        self.app.type(more)
        self.app.wait("the words", lambda tree: find(tree, "Your words")["value"] == words + more)
        self.app.click("Keep the change")
        self.app.wait("the sheet to go", lambda tree: tree["screen"] != "compose")
        self.app.wait_saved()
        if self.app.tree()["screen"] == "note":
            self.back()

    def give_heart(self, words, whose):
        self.on_note(words)
        self.press(f"A heart from {whose}")
        self.app.wait("the heart", lambda tree: find(tree, f"A heart from {whose}")["selected"])
        self.app.wait_saved()
        self.back()

    def take_off(self, words):
        self.on_note(words)
        self.press("Take it off the wall")
        self.app.wait_screen("wall")
        self.app.wait_saved()

    # ---- what they see

    def waits_for(self, *notes):
        for words in notes:
            self.app.wait(f"“{words}”, without a restart", lambda tree: find(tree, words))

    def waits_to_lose(self, *notes):
        for words in notes:
            self.app.wait(f"“{words}” to be gone", lambda tree: not find(tree, words))

    # ---- what lies on its disk

    def lines(self):
        found = set()
        for file in sorted((self.data / "log").glob("*.jsonl")):
            found.update(line for line in file.read_text(encoding="utf-8").splitlines(keepends=True)
                         if line.endswith("\n"))
        return found

    def texts(self):
        return {json.loads(line)["body"]["text"] for line in self.lines() if '"kind":"note"' in line}

    def has(self, *words):
        return set(words) <= self.texts()


def wait_equal(first, second):
    poll("both to have the same", lambda: first.lines() == second.lines())


def one_wall_on_two_devices(display, folder):
    with Pair(folder) as pair:
        first = Side(display, folder, "first", 0)
        second = Side(display, folder, "second", WIDTH + 20)
        try:
            live_through(first, second, pair)
        except BaseException:
            for side in (first, second):
                if side.app:
                    print(side.app.labels(), flush=True)
            raise
        finally:
            first.close()
            second.close()


def live_through(first, second, pair):
    # Both have a wall of their own; the second joins the first one's.
    first.open()
    start_with_two(first.app)
    first.app.click("Wall")
    first.write("Tea at six")
    first.close()
    first.open("--screen", "sharing")
    first.share("Share through this folder")
    first.app.wait_sees("Ready for the other device")
    poll("the folder to arrive", lambda: (second.shared / "space.json").exists())
    second.open("--screen", "sharing")
    second.share("Join this wall")
    for side in (first, second):
        side.app.wait_sees("Shared with one other device")
    poll("the note to arrive", lambda: second.has("Tea at six"))

    for side in (first, second):
        side.here()
        side.app.click("Wall")
        side.app.wait_screen("wall")
    while_connected(first, second)
    while_apart(first, second, pair)
    while_one_is_killed(first, second, pair)
    nothing_is_missing(first, second)


def while_connected(first, second):
    """Notes, hearts, changes and deletions, from both sides."""
    for side, words in ((first, "The long way home"), (second, "Soup for two")):
        side.write(words)
        side.write(f"Gone soon: {words}")
    for side in (first, second):
        side.waits_for("The long way home", "Soup for two", "Gone soon: The long way home", "Gone soon: Soup for two")
    first.give_heart("Soup for two", "Maya")
    second.give_heart("The long way home", "Sam")
    first.change("Soup for two", ", with bread")
    second.change("The long way home", ", in the rain")
    first.take_off("Gone soon: Soup for two")
    second.take_off("Gone soon: The long way home")
    for side in (first, second):
        side.waits_for("Soup for two, with bread", "The long way home, in the rain")
        side.waits_to_lose("Gone soon: Soup for two", "Gone soon: The long way home")
    wait_equal(first, second)


def while_apart(first, second, pair):
    """The same note is changed on both, each takes off one of the other's, each gives a heart and writes."""
    pair.each[0].pause()
    pair.wait_apart()
    first.take_off("Soup for two, with bread")
    second.take_off("The long way home, in the rain")
    first.give_heart("Tea at six", "Maya")
    second.give_heart("Tea at six", "Sam")
    first.change("Tea at six", ", twice")
    second.change("Tea at six", ", and cake")
    first.write("Apart, the first")
    first.write("Still here")
    second.write("Apart, the second")
    pair.each[0].go_on()
    pair.wait_connected()
    wait_equal(first, second)
    for side in (first, second):
        assert side.has("Tea at six, twice", "Tea at six, and cake"), side.texts()
        side.waits_to_lose("Soup for two, with bread", "The long way home, in the rain")
        side.waits_for("Tea at six, and cake", "Apart, the first", "Apart, the second")  # the later change shows

    # The other version is one tap away on the first; taken there, it shows on both.
    first.on_note("Tea at six, and cake")
    first.press("Another version, written on another device")
    first.app.wait("both versions", lambda tree: sees(tree, "Tea at six, twice"))
    first.press("Take this one")
    first.app.wait_saved()
    first.back()
    for side in (first, second):
        side.waits_for("Tea at six, twice")


def while_one_is_killed(first, second, pair):
    """One Attune, right after it saved, and its Syncthing; the other side goes on meanwhile."""
    second.give_heart("Apart, the first", "Sam")
    second.change("Tea at six, twice", ", with honey")
    second.take_off("Apart, the second")
    second.write("Saved and gone dark")
    second.app.kill()
    second.close()
    pair.each[1].kill()
    first.give_heart("Apart, the first", "Maya")
    first.change("Apart, the first", ", with a letter")
    first.take_off("Still here")
    first.write("Somebody still writes")
    pair.each[1].start()
    second.open("--screen", "wall")
    for side in (first, second):
        side.waits_for("Saved and gone dark", "Somebody still writes", "Tea at six, twice, with honey",
                       "Apart, the first, with a letter")
        side.waits_to_lose("Apart, the second", "Still here")
    wait_equal(first, second)


def nothing_is_missing(first, second):
    """No version that was ever saved is missing, and nothing of ours was ever found twice."""
    everything = {"Tea at six", "Soup for two", "The long way home", "Gone soon: Soup for two",
                  "Gone soon: The long way home", "Soup for two, with bread", "The long way home, in the rain",
                  "Still here", "Tea at six, twice", "Tea at six, and cake", "Apart, the first", "Apart, the second",
                  "Tea at six, twice, with honey", "Apart, the first, with a letter", "Saved and gone dark",
                  "Somebody still writes"}
    for side in (first, second):
        assert side.texts() == everything, side.texts() ^ everything
        assert len(records(side.data, "heart")) == 6, records(side.data, "heart")
        conflicts = [str(file) for file in side.shared.rglob("*") if "conflict" in file.name]
        assert not conflicts, conflicts
    poll("the shared folders to be the same", lambda: shared_files(first) == shared_files(second))


def shared_files(side):
    return {file.name: file.read_bytes() for file in (side.shared / "log").glob("*.jsonl")}


if __name__ == "__main__":
    run([one_wall_on_two_devices])
