"""Fingers on a real touchscreen, as the X server reports them: taps, scrolling, words, cards, two at once."""
import subprocess

from desk import ATTUNE, PATIENCE, TRIES, Attune, begin_label, find, poll, run, start_with_two
from touchscreen import Touchscreen

WORDS = "Thank you for the long walk"


class Hand:
    """Fingers that find things in the window by their names."""

    def __init__(self, attune):
        self.attune, self.screen = attune, attune.display
        said = dict(line.split("=", 1) for line in
                    self.screen.xdotool("getwindowgeometry", "--shell", attune.window).splitlines())
        self.left, self.top = int(said["X"]), int(said["Y"])

    def middle(self, label):
        x, y, width, height = self.settled(label)["rect"]
        return x + width / 2, y + height / 2

    def settled(self, label):
        """Where it stays: a sheet may be on its way still."""
        for _ in range(TRIES):
            item = self.attune.item(label)
            if self.attune.item(label)["rect"] == item["rect"]:
                return item
        raise AssertionError(f"does not lie still: {label}")

    def down(self, x, y, finger=0):
        self.screen.down(self.left + x, self.top + y, finger)

    def move(self, x, y, finger=0):
        self.screen.move(self.left + x, self.top + y, finger)

    def up(self, x, y, finger=0):
        self.screen.up(self.left + x, self.top + y, finger)

    def tap_at(self, x, y):
        self.down(x, y)
        self.up(x, y)

    def pull(self, x, y, far):
        """Puts a finger down and moves it up or down. The page follows from where it saw that this is no tap: bit by
        bit, as that may be seen late."""
        self.down(x, y)
        first = 20 if far > 0 else -20
        for part in range(5):
            before = self.attune.tree()["frame"]
            self.move(x, y + first + (far - first) * part / 4)
            self.attune.wait("the finger to be seen", lambda tree: tree["frame"] > before)

    def double_tap(self, x, y, what, condition):
        """Once more where a slow program saw the two too far apart to be one."""
        last = None
        for _ in range(12):
            self.tap_at(x, y)
            self.tap_at(x, y)
            try:
                return self.attune.wait(what, condition, PATIENCE / 12)
            except AssertionError as error:
                last = error
                if self.attune.process.poll() is not None:
                    break
        raise last

    def tap(self, label):
        self.tap_at(*self.middle(label))


def with_notes(folder, count=40):
    table, data = folder / "thanks.csv", folder / "data"
    table.write_text("date,from,to,words\n" + "".join(
        f"2026-{1 + day // 28:02}-{1 + day % 28:02},Maya,Sam,For day {day}\n" for day in range(count)), encoding="utf-8")
    subprocess.run([ATTUNE, "import", "--data", data, table], check=True, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL)
    return data


def taps_press(screen, folder):
    with Attune(screen, folder / "data") as attune:
        hand = Hand(attune)
        hand.tap("One of you")
        attune.wait("the field to take the keyboard", lambda tree: find(tree, "One of you")["focused"])
        attune.type("Maya")
        hand.tap("The other one")
        attune.wait("the other field", lambda tree: find(tree, "The other one")["focused"])
        attune.type("Sam")
        attune.wait("both names", lambda tree: (find(tree, "One of you")["value"], find(tree, "The other one")["value"])
                    == ("Maya", "Sam"))
        hand.tap("That is us")
        attune.wait("the two", lambda tree: find(tree, "Maya") and not find(tree, "One of you"))
        hand.tap(begin_label(attune))
        attune.wait_screen("stage")


def a_scroll_follows_the_finger_and_presses_nothing(screen, folder):
    with Attune(screen, with_notes(folder), "--screen", "wall") as attune:
        hand = Hand(attune)
        newest, x, y = "For day 39", *hand.middle("For day 31")

        def stands_at():
            there = find(attune.tree(), newest)
            return there["rect"][1] if there else -10_000
        rest = stands_at()
        hand.pull(x, y, -80)
        poll("the notes to follow", lambda: rest - 80 <= stands_at() < rest)
        hand.up(x, y - 80)
        attune.key("Home")
        poll("the top", lambda: stands_at() == rest)
        x, y = hand.middle("For day 31")
        hand.pull(x, y, 120)
        poll("a band that gives", lambda: rest < stands_at() < rest + 120)
        hand.up(x, y + 120)
        poll("it to spring back", lambda: stands_at() == rest)
        assert attune.tree()["screen"] == "wall", "what the scroll began on was pressed"
        hand.tap("For day 31")
        attune.wait_screen("note")


def words_are_picked_by_finger(screen, folder):
    with Attune(screen, folder / "data") as attune:
        start_with_two(attune)
        attune.key("ctrl+n")
        attune.wait_screen("compose")
        attune.write("Your words", WORDS)
        hand = Hand(attune)
        x, y, _, _ = hand.settled("Your words")["rect"]
        first = (x + 28, y + 24)  # on "Thank"

        def is_typed(wanted):
            attune.wait(f"“{wanted}”", lambda tree: find(tree, "Your words")["value"] == wanted)
        hand.double_tap(*first, "the bar", lambda tree: find(tree, "Copy"))
        attune.type("Bless")
        is_typed("Bless" + WORDS[len("Thank"):])

        attune.key("Escape")
        attune.wait("the field to let go", lambda tree: not find(tree, "Your words")["focused"])
        hand.down(*first)
        attune.wait("a long press to take the word", lambda tree: find(tree, "Your words")["focused"])
        hand.up(*first)
        attune.wait("the bar", lambda tree: find(tree, "Copy"))
        hand.down(*first)  # from the selection on: to the end of the line
        for far in (20, 60, 400):
            hand.move(first[0] + far, first[1])
        hand.up(first[0] + 400, first[1])
        attune.wait("the bar again", lambda tree: find(tree, "Copy"))
        attune.type("Hi")
        is_typed("Hi")


def a_card_is_swiped_away(screen, folder):
    with Attune(screen, with_notes(folder, 1), "--screen", "cards") as attune:
        hand = Hand(attune)
        hand.tap("Deep talk")
        x, y = hand.middle("Draw the first card")
        hand.tap("Draw the first card")

        def card():
            there = [item["label"] for item in attune.tree()["items"]
                     if item["role"] == "listitem" and item["rect"][3] > 200]
            return there[0] if there else "Draw the first card"

        def drag(far):
            hand.down(x, y)
            for part in range(1, 9):
                hand.move(x + far * part / 8, y)
            hand.up(x + far, y)
        first = poll("a card", lambda: card() != "Draw the first card" and card())
        drag(300)
        poll("the next one", lambda: card() != first)


def other_fingers_press_nothing(screen, folder):
    with Attune(screen, with_notes(folder), "--screen", "wall") as attune:
        hand = Hand(attune)
        at, other = hand.middle("For day 31"), hand.middle("Cards")
        hand.down(*at, finger=0)
        hand.down(*other, finger=1)
        hand.up(*other, finger=1)
        hand.move(at[0], at[1] - 600, finger=0)  # out of the window, and let go there
        hand.up(at[0], at[1] - 600, finger=0)
        hand.tap("Journal")
        attune.wait_screen("journal")


if __name__ == "__main__":
    run([taps_press, a_scroll_follows_the_finger_and_presses_nothing, words_are_picked_by_finger,
         a_card_is_swiped_away, other_fingers_press_nothing], Touchscreen)
